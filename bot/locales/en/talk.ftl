# The engine's own words.
talk-choice-back = ⬅ Back
talk-choice-cancel = Leave
talk-choice-skip = Skip
talk-choice-yes = Yes
talk-choice-no = No
talk-flow-resumed = Your unfinished draft was kept; please go on. Send /huy to drop it.
talk-flow-parked = What you were writing has been kept; choose that entry again to go on.
talk-flow-stale = That choice belonged to an earlier question, so nothing was done. Please answer the present one.
talk-flow-text-only = This step takes text only. Please type your answer.
talk-flow-document-only = This step takes text or one document. Please send it again.
talk-flow-file-coming = Your file is being fetched; one moment, please.
talk-flow-file-late = The file you sent is not needed at this step, so it was not kept.
talk-flow-file-too-large = The file is larger than { $most } MB and was not taken. Please send a smaller one, or paste its text.
talk-flow-choose = Please press a button or send the number of one of the choices below.
talk-flow-too-long = Your text has { $length } characters, more than the limit of { $most }. Please shorten it and send it again; what you sent is still in the chat to copy.
talk-flow-cancelled = Stopped. Nothing was sent.
talk-flow-not-a-date = This could not be read as a date. Write it like 15/12/2027, or “cuối tháng”.
talk-reception-not-yours = This entry is not part of your duties.
talk-reception-nothing-to-cancel = There is nothing unfinished.
talk-reception-not-needed = No photo, file or sticker is needed here, so it was not kept.
talk-reception-not-understood = This was not understood. Please choose one of the entries below.
talk-reception-more-choices = More choices:
talk-reception-fault = Something went wrong with your last message; it was recorded and will be looked into. Your earlier answers are kept. Please try again in a few minutes.
command-huy = Stop
command-huy-about = Stop what is unfinished; nothing is sent

talk-typed-no-words = There are no words in it yet. Please write it in words.
