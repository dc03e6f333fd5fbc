// Names offered while one types in a search field: an editable combobox with a list, after the ARIA practices. The form works without.
const WAIT = 150;

class Suggestions {
    constructor(input) {
        this.input = input;
        this.list = Object.assign(document.createElement("ul"), { id: `${input.id}-names`, hidden: true });
        this.list.setAttribute("role", "listbox");
        this.list.setAttribute("aria-label", input.labels[0].textContent);
        this.said = Object.assign(document.createElement("span"), { className: "visually-hidden" });
        this.said.setAttribute("role", "status");
        input.form.append(this.list, this.said);
        const roles = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id };
        for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
        input.addEventListener("input", () => this.later());
        input.addEventListener("keydown", (event) => this.onKey(event));
        input.addEventListener("blur", () => this.close());
        // Keeps the focus in the field, so that a press of the mouse reaches the option.
        this.list.addEventListener("pointerdown", (event) => event.preventDefault());
        this.list.addEventListener("click", (event) => this.open(event.target.closest("[role=option]")));
    }

    get options() {
        return [...this.list.children];
    }

    get active() {
        return this.list.querySelector("[aria-selected=true]");
    }

    later() {
        clearTimeout(this.timer);
        this.asked?.abort();
        this.timer = setTimeout(() => this.ask(), WAIT);
    }

    async ask() {
        const typed = this.input.value.trim();
        if (typed.length < 2) return this.close();
        this.asked = new AbortController();
        try {
            const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: this.asked.signal });
            if (answer.ok) this.show(await answer.json());
        } catch {
            this.close(); // The search itself still works.
        }
    }

    show([, names, kinds, addresses]) {
        if (document.activeElement !== this.input) return;
        this.list.replaceChildren(...names.map((name, place) => this.option(name, kinds[place], addresses[place], place)));
        this.setOpen(names.length > 0);
        this.said.textContent = names.length ? this.input.dataset.offered.replace("0", names.length) : "";
    }

    option(name, kind, address, place) {
        const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${place}` });
        const small = Object.assign(document.createElement("span"), { className: "line", textContent: ` ${kind}` });
        const whole = Object.assign(document.createElement("bdi"), { textContent: name });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.path = new URL(address).pathname;
        option.append(whole, small);
        return option;
    }

    setOpen(isOpen) {
        this.list.hidden = !isOpen;
        this.input.setAttribute("aria-expanded", String(isOpen));
        this.choose(null);
    }

    close() {
        clearTimeout(this.timer);
        this.asked?.abort();
        this.said.textContent = "";
        this.setOpen(false);
    }

    choose(option) {
        for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
        if (option) this.input.setAttribute("aria-activedescendant", option.id);
        else this.input.removeAttribute("aria-activedescendant");
        option?.scrollIntoView({ block: "nearest" });
    }

    open(option) {
        if (option) location.assign(option.dataset.path);
    }

    onKey(event) {
        if (this.list.hidden) return;
        const options = this.options;
        const at = options.indexOf(this.active);
        if (event.key === "ArrowDown") this.choose(options[at + 1] ?? null);
        else if (event.key === "ArrowUp") this.choose(at < 0 ? options.at(-1) : options[at - 1] ?? null);
        else if (event.key === "Escape") this.close();
        else if (event.key === "Enter" && this.active) this.open(this.active);
        else return;
        event.preventDefault();
    }
}

for (const input of document.querySelectorAll("[data-suggest]")) new Suggestions(input);
