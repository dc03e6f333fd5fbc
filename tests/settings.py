"""The settings under test: the real ones in a known environment, with plain static files."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

SCRATCH = Path(tempfile.mkdtemp(prefix="portal_tests_"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)

for name in ("PORT", "DEBUG", "CACHE_URL", "TRUSTED_PROXY_COUNT"):
    os.environ.pop(name, None)
os.environ |= {
    "SECRET_KEY": "only-for-tests-" + "0123456789" * 4,
    "SITE_URL": "http://testserver",
    "ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
    "MEDIA_ROOT": str(SCRATCH / "media"),
    "DATABASE_URL": os.environ.get("PORTAL_TEST_DATABASE", f"sqlite:///{SCRATCH}/unused.sqlite3"),
}

from osce_portal.settings import *

# SQLite in a file, so that locks behave as they do in use; a name per run, so that runs overlap.
IS_SQLITE = os.environ["DATABASE_URL"].startswith("sqlite")
TEST_NAME = str(SCRATCH / "test.sqlite3") if IS_SQLITE else f"test_{SCRATCH.name}".lower()
DATABASES["default"]["TEST"] = {"NAME": TEST_NAME}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
