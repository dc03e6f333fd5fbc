// Names for what the stock admin leaves without one: cells and heads of tabular inlines, dates with a time, autocomplete boxes.
const textOf = (node) => node?.textContent.trim() ?? "";

function nameControls(scope) {
    for (const control of scope.querySelectorAll("input:not([type=hidden], [type=submit], [type=button]), select, textarea")) {
        if (control.labels?.length || control.hasAttribute("aria-label")) continue;
        const cell = control.closest(".tabular td");
        const row = control.closest(".form-row");
        const head = cell ? cell.closest("table").tHead.rows[0].cells[cell.cellIndex] : row?.querySelector("label, legend");
        const part = control.closest(".datetime") ? textOf(control.previousSibling) : "";
        const name = `${textOf(head)} ${part}`.trim();
        if (name) control.setAttribute("aria-label", name);
    }
}

function nameBoxes(scope) {
    for (const select of scope.querySelectorAll("select.select2-hidden-accessible")) {
        const chosen = [...select.selectedOptions].map(textOf).join(", ");
        const name = `${textOf(select.labels?.[0]) || select.getAttribute("aria-label") || ""} ${chosen}`.trim();
        for (const box of select.nextElementSibling?.querySelectorAll("[role=combobox], [role=textbox], .select2-search__field") ?? []) {
            box.removeAttribute("aria-labelledby");
            box.setAttribute("aria-label", name);
        }
    }
}

function nameHeads(scope) {
    for (const head of scope.querySelectorAll(".tabular thead th:empty")) {
        const words = document.createElement("span");
        words.className = "visually-hidden";
        words.textContent = textOf(head.closest("fieldset").querySelector(".inline-heading"));
        head.append(words);
    }
    for (const icon of scope.querySelectorAll("span.help-tooltip[aria-label]")) icon.setAttribute("role", "img");
}

function nameAll(scope) {
    nameControls(scope);
    nameBoxes(scope);
    nameHeads(scope);
}

window.addEventListener("load", () => setTimeout(() => nameAll(document)));
document.addEventListener("formset:added", (event) => setTimeout(() => nameAll(event.target)));
window.django?.jQuery?.(document).on("change", "select.admin-autocomplete", (event) => nameBoxes(event.target.parentElement));
