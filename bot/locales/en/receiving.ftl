# Too many messages at once: what is beyond the limit is not taken, and that is said once a minute at most.
receiving-too-fast =
    Messages are coming too fast, so the System has <b>not taken</b> the last one. What gets no answer was not taken.
    Please wait a minute and send it again; what you had begun is kept.
