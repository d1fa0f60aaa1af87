"""The committee's calendar: public holidays, with the office's own days on top."""
