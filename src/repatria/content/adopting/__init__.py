"""A form of others becomes one of ours, so that one engine runs it on screen, on paper and in the case.

It is read from its compiled XForm. What a laptop cannot ask is asked as text or passed over, and every such thing is
told (``notices``); what would mean something else is refused.
"""
