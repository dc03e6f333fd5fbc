"""Settings: one file for every place; what differs between places comes from the environment."""

from pathlib import Path

from csp.constants import NONE, SELF

from osce_portal import environment, log

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

# The environment
PORT = environment.number("PORT", 8000, lowest=1, highest=65535)
DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.secret_key("SECRET_KEY", VAR / "secret-key", debug=DEBUG)
SITE = environment.site_url("SITE_URL", f"http://127.0.0.1:{PORT}")
SITE_URL = SITE.geturl()
ALLOWED_HOSTS = environment.hosts("ALLOWED_HOSTS", SITE)
DATABASES = {"default": environment.database("DATABASE_URL", f"sqlite:///{VAR / 'portal.sqlite3'}")}
CACHES = {"default": environment.cache("CACHE_URL", "locmemcache://")}
SECURITY_CONTACT = environment.text("SECURITY_CONTACT", f"{SITE_URL}/about/#reach")
MEDIA_ROOT = environment.folder("MEDIA_ROOT", VAR / "media")
# How many reverse proxies stand in front and say in X-Forwarded-… who asks, and whether over TLS.
TRUSTED_PROXY_COUNT = environment.number("TRUSTED_PROXY_COUNT", 0, lowest=0, highest=9)
IS_HTTPS = SITE.scheme == "https"

# The parts
ROOT_URLCONF = "osce_portal.urls"
WSGI_APPLICATION = "osce_portal.wsgi.application"
AUTH_USER_MODEL = "kernel.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = [
    "osce_portal.kernel",
    "partners",
    "organizations",
    "events",
    "contacts",
    "osce_portal.admin_apps.PortalAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "reversion",
    "django_filters",
    "crispy_forms",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "osce_portal.second_factor.SecondFactorMiddleware",
    "osce_portal.kernel.middleware.AnswersMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
CRISPY_TEMPLATE_PACK = "register"
CRISPY_ALLOWED_TEMPLATE_PACKS = ("register",)

# Languages and time
LANGUAGE_CODE = "en-gb"
LANGUAGES = [  # each in its own language, so none is translated
    ("en-gb", "English"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("it", "Italiano"),
    ("es", "Español"),
    ("ru", "Русский"),
]
LOCALE_PATHS = [BASE_DIR / "osce_portal" / "locale"]
FORMAT_MODULE_PATH = ["osce_portal.formats"]
TIME_ZONE = "Europe/Vienna"
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "osce_portal" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Login: one door, no sign-up, a second factor for everyone (see second_factor.py)
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "osce_portal.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
MFA_ADAPTER = "osce_portal.accounts.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "OSCE External Co-operation"
# Addresses are entered by administrators and never verified by mail.
MFA_ALLOW_UNVERIFIED_EMAIL = True
VALIDATION = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": VALIDATION + "UserAttributeSimilarityValidator"},
    {"NAME": VALIDATION + "MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": VALIDATION + "CommonPasswordValidator"},
    {"NAME": VALIDATION + "NumericPasswordValidator"},
]

# Cookies: only who signs in gets any
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None  # until the browser closes
CSRF_TRUSTED_ORIGINS = [SITE_URL]

# Transport and what a browser may do
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]  # probes come from inside, without TLS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = {
    "accelerometer": [],
    "autoplay": [],
    "browsing-topics": [],
    "camera": [],
    "display-capture": [],
    "encrypted-media": [],
    "fullscreen": [],
    "geolocation": [],
    "gyroscope": [],
    "hid": [],
    "idle-detection": [],
    "local-fonts": [],
    "magnetometer": [],
    "microphone": [],
    "midi": [],
    "payment": [],
    "picture-in-picture": [],
    "screen-wake-lock": [],
    "serial": [],
    "storage-access": [],
    "usb": [],
    "xr-spatial-tracking": [],
}
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "upgrade-insecure-requests": IS_HTTPS,
    }
}

# Data for machines: read-only, open to all, nobody's session read
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_SCHEMA_CLASS": "osce_portal.kernel.api.schema.PortalSchema",
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.AnonRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"anon": "600/minute"},
    "EXCEPTION_HANDLER": "osce_portal.kernel.api.problems.answer_error",
    "NUM_PROXIES": TRUSTED_PROXY_COUNT,
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": "Partner relations of the OSCE",
    "DESCRIPTION": "Who the OSCE works with, since when and on what terms: read-only, open data.",
    "VERSION": "1",
    "SERVERS": [{"url": SITE_URL}],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": [],
    "SERVE_PERMISSIONS": [],
    "POSTPROCESSING_HOOKS": ["osce_portal.kernel.api.schema.name_the_errors"],
    "COMPONENT_NO_READ_ONLY_REQUIRED": False,
}

LOGGING = log.to_stderr()
