"""Fill a form of a case on screen: one section a page, every keystroke kept, nothing asked that does not apply.

``FormPage`` is the door. TO ADD A TYPE OF QUESTION: its control, and one line in ``controls.MAKERS``.
"""
