"""What staff of a post learn (CRM-2008, item 5b): lessons as data, a test marked, and until when it counts.

``definition`` says what a lesson is, ``marking`` what somebody's answers were worth, ``expiry`` how long that holds.
To add a lesson: a file in ``forms/lessons/``.
"""
