# The engine's own words.
choice-back = ⬅ Back
choice-cancel = Leave
choice-skip = Skip
choice-yes = Yes
choice-no = No

flow-resumed = Your unfinished draft was kept; please go on. Send /huy to drop it.
flow-parked = What you were writing has been kept; choose that entry again to go on.
flow-stale = That choice belonged to an earlier question, so nothing was done. Please answer the present one.
flow-text-only = This step takes text only. Please type your answer.
flow-document-only = This step takes text or one document. Please send it again.
flow-file-coming = Your file is being fetched; one moment, please.
flow-file-late = The file you sent is not needed at this step, so it was not kept.
flow-file-too-large = The file is larger than { $most } MB and was not taken. Please send a smaller one, or paste its text.
flow-choose = Please press a button or send the number of one of the choices below.
flow-too-long = Your text has { $length } characters, more than the limit of { $most }. Please shorten it and send it again; what you sent is still in the chat to copy.
flow-cancelled = Stopped. Nothing was sent.
flow-not-a-date = This could not be read as a date. Write it like 15/12/2027, or “cuối tháng”.

reception-not-yours = This entry is not part of your duties.
reception-nothing-to-cancel = There is nothing unfinished.
reception-not-needed = No photo, file or sticker is needed here, so it was not kept.
reception-not-understood = This was not understood. Please choose one of the entries below.
reception-more-choices = More choices:
reception-fault = Something went wrong with your last message; it was recorded and will be looked into. Your earlier answers are kept. Please try again in a few minutes.

command-huy = Stop
command-huy-about = Stop what is unfinished; nothing is sent
