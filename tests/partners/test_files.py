"""Files of documents: who gets one, how it is handed out, what may be stored."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from partners.files import MEGABYTES, UNKNOWN, address_of, type_of
from tests import factories as make
from tests.reading import visit

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"0" * 2000
HTML = b"<!doctype html><script>alert(1)</script>"


def paper(content=PDF, name="decision.pdf", **fields):
    return make.make_document(file=SimpleUploadedFile(name, content), **fields)


def body_of(answer):
    return b"".join(answer.streaming_content)


def test_a_file_is_handed_out_as_an_attachment(client):
    document = paper()
    answer = client.get(address_of(document))

    assert answer.status_code == 200
    assert body_of(answer) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith('attachment; filename="decision')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert not answer.cookies


@pytest.mark.parametrize(
    "fields",
    [
        {"published_at": None},
        {"audience": "section"},
        {"audience": "chairmanship", "distribution": "restricted"},
        {"withdrawn_at": make.PUBLISHED},
        {"is_confirmed": False, "published_at": None},
    ],
)
def test_only_who_may_read_the_record_gets_its_file(client, admin_client, fields):
    document = paper(**fields)

    assert client.get(address_of(document)).status_code == 404
    assert admin_client.get(address_of(document)).status_code == 404


def test_the_file_of_a_withdrawn_document_says_why(client):
    document = paper(withdrawn_at=make.PUBLISHED, withdrawal_reason="Replaced.")

    answer = client.get(address_of(document))

    assert answer.status_code == 410
    assert b"Replaced." in answer.content


def test_a_file_under_another_name_is_the_same_file(client):
    document = paper()
    answer = client.get(f"/files/{document.uid}/other.html")

    assert (answer.status_code, answer["Location"]) == (302, address_of(document))


@pytest.mark.parametrize("name", ["x.pdf", "..%2f..%2fsettings.py", "%00"])
def test_there_is_no_other_file(client, name):
    document = make.make_document()

    assert client.get(f"/files/{document.uid}/{name}").status_code == 404
    assert client.get(f"/files/not-a-number/{name}").status_code == 404


def test_a_file_that_is_lost_is_not_found(client):
    document = paper()
    document.file.storage.delete(document.file.name)

    assert client.get(address_of(document)).status_code == 404
    assert visit(client, document.get_absolute_url()).status == 200


def test_a_file_that_the_client_has_is_not_sent_again(client):
    document = paper()
    first = client.get(address_of(document))
    assert body_of(first) == PDF
    again = client.get(address_of(document), headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    with make.a_write():
        document.file = SimpleUploadedFile("decision.pdf", PDF + b"new")
        document.save()
    changed = client.get(address_of(document), headers={"if-none-match": first["ETag"]})
    assert body_of(changed) == PDF + b"new"


def test_the_page_says_what_the_file_is(client):
    document = paper()
    page = visit(client, document.get_absolute_url())

    assert address_of(document) in page.addresses()
    assert page.facts()["File"].endswith("(PDF, 2.0 KB)")


def test_a_type_is_read_from_the_content():
    assert type_of(ContentFile(PDF)) == "application/pdf"
    assert type_of(ContentFile(b"\x89PNG\r\n\x1a\n" + b"0" * 99)) == "image/png"
    assert type_of(ContentFile(HTML)) == UNKNOWN
    assert type_of(ContentFile(b"")) == UNKNOWN


@pytest.mark.parametrize("name", ["page.html", "decision.pdf"])
def test_what_is_no_paper_is_not_stored(name):
    with pytest.raises(ValidationError, match="This kind of file is not kept here"):
        paper(HTML, name)


def test_what_is_too_large_is_not_stored():
    with pytest.raises(ValidationError, match="store a smaller one"):
        paper(PDF + b"0" * MEGABYTES * 1024 * 1024)


def test_a_document_with_a_file_can_be_changed_without_sending_it_again():
    document = paper()
    with make.a_write():
        document.place = "Vienna"
        document.save()

    document.refresh_from_db()
    with document.file.open() as file:
        assert file.read() == PDF
