"""The answers of a form on their way out: what may leave, as an XForm instance, and as tables named as others do."""
