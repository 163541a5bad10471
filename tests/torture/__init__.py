"""Break off and fail at any write of what people do, and see that nothing was lost: ``scripts/torture``."""
