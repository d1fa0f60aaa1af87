"""The office's page: opened from the chat, and made of the same queries and actions."""
