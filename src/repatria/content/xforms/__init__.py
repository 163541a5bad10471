"""Read XForms and filled forms as Excel, KoboToolbox and ODK make them."""
