"""The admin of liaison."""

import pytest

from contacts.models import AdviserAccess, ContactDetail, FollowUp, Invitation, Person
from contacts.roles import EDITORS, MANAGERS
from tests import factories as make
from tests.staff import admin_url, change_url, filled_in, make_staff, save

pytestmark = pytest.mark.django_db


def sign_in(client, role):
    client.force_login(make_staff(role, "staff"))


def test_a_person_is_saved_with_post_and_details(client):
    sign_in(client, EDITORS)
    post = make.make_post(state=make.make_state())
    data = filled_in(client.get(admin_url(Person, "add"))) | {
        "name": "Jane Roe",
        "incumbencies-TOTAL_FORMS": "1",
        "incumbencies-0-post": post.pk,
        "incumbencies-0-start": "2024",
        "contact_details-TOTAL_FORMS": "1",
        "contact_details-0-kind": "phone",
        "contact_details-0-value": "+43 1",
    }
    response = client.post(admin_url(Person, "add"), data)
    assert response.status_code == 302, response.context["errors"]
    person = Person.objects.get()
    assert (person.audience, person.incumbencies.get().post) == ("section", post)
    assert ContactDetail.objects.get().audience == "section"


def test_a_detail_is_for_the_section_only(client):
    sign_in(client, MANAGERS)
    detail = make.make_contact_detail(person=make.make_person())
    page = save(client, detail, audience="chairmanship").content.decode()
    assert "Contact details are for the Section only." in page
    assert '<option value="public"' not in page


def test_a_follow_up_comes_from_one_place(client):
    sign_in(client, EDITORS)
    url = admin_url(FollowUp, "add")
    data = filled_in(client.get(url)) | {"what": "Send it", "who": "The Section"}
    page = client.post(url, data).content.decode()
    assert "Choose where it comes from: an exchange, an event or a document." in page


def test_replies_are_recorded_on_the_list(client):
    sign_in(client, EDITORS)
    invitation = make.make_invitation(make.make_event(), make.make_post(state=make.make_state()))
    response = save(client, admin_url(Invitation), **{"form-0-reply": "accepted"}, _save="Save")
    assert response.status_code == 302
    invitation.refresh_from_db()
    assert invitation.reply == "accepted"


def test_posts_are_told_apart_where_they_are_chosen(client):
    sign_in(client, EDITORS)
    make.make_post(state=make.make_state("Türkiye"))
    make.make_post(organization=make.make_organization())
    query = "app_label=contacts&model_name=invitation&field_name=post&term=liaison"
    results = client.get(f"/admin/autocomplete/?{query}").json()["results"]
    assert {row["text"] for row in results} == {
        "Liaison officer, Türkiye",
        "Liaison officer, United Nations",
    }


def test_managers_open_papers_to_an_adviser(client):
    sign_in(client, MANAGERS)
    adviser = make.make_user("adviser")
    term = make.make_chairmanship(make.make_group(), make.make_state())
    url = admin_url(AdviserAccess, "add")
    page = client.get(url)
    names = [str(user) for user in page.context["adminform"].form.fields["user"].queryset]
    assert names == ["adviser"]
    row = {"user": adviser.pk, "body": term.body.pk, "chairmanship": term.pk}
    assert client.post(url, filled_in(page) | row).status_code == 302
    assert AdviserAccess.objects.get().user == adviser


def test_access_is_to_a_term_of_the_same_group(client):
    sign_in(client, MANAGERS)
    state = make.make_state()
    access = make.make_access(
        make.make_user("adviser"), make.make_chairmanship(make.make_group(), state)
    )
    other = make.make_chairmanship(make.make_group("Mediterranean"), state)
    page = save(client, access, chairmanship=other.pk).content.decode()
    assert "That term is of another group." in page


def test_nothing_of_liaison_has_a_public_page(client):
    sign_in(client, MANAGERS)
    page = client.get(change_url(make.make_person()))
    assert page.context["absolute_url"] is None
