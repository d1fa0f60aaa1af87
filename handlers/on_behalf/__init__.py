"""Paper as a channel: what others enter for members without a phone, and what members may say against it."""
