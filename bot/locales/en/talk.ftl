# The engine's own words.
talk-choice-page = Write on a page
talk-choice-back = ⬅ Back
talk-choice-cancel = Leave
talk-choice-skip = Skip
# The screen before sending. $part: the only part that can be changed, in two words.
talk-review-mend = Change a part ▸
talk-review-mend-one = Change: { $part }
talk-review-which = Choose the part to change. The others stay as they are.
talk-review-drop = Give up
talk-leave-written = Give up what you entered? It is not kept.
talk-leave-written-button = Give up for good
talk-leave-plain = Do you want to stop? If not, please go on with the question above.
talk-leave-plain-button = Stop
talk-choice-yes = Yes
talk-choice-no = No
talk-flow-resumed = Your unfinished draft was kept; please go on. Send <code>huy</code> to drop it.
talk-flow-parked = What you were writing has been kept; choose that entry again to go on.
talk-flow-stale = That choice belonged to an earlier question, so nothing was done. Please answer the present one.
talk-flow-stale-at-rest = That choice belonged to an earlier question, so nothing was done. Please choose:
talk-flow-stale-quote-at-rest = You replied to an earlier message, so nothing was recorded. Please choose:
talk-flow-stale-quote = You replied to an earlier message, so nothing was recorded. Please look at the message below.
talk-flow-cut = Your text was so long that the app sent it as several messages, and it was not recorded. Please put it into one message.
talk-edited = What was recorded does not change with the message that you have just edited.
talk-edited-open = To change it, choose “Back” (send 0), or “Change a part” in the review; nothing is sent before you review and confirm it.
talk-edited-sent = To change what was sent, send “menu”, open the entry where you sent it, and change it there.
talk-flow-came =
    The System received { $kind ->
        [photo] a picture
        [voice] a voice message
        [sticker] a sticker
        [contact] a contact
        [location] a location
        [document] a file
       *[other] something that is no text
    }. Here it takes text only.
talk-flow-came-for-document =
    The System received { $kind ->
        [photo] a picture
        [voice] a voice message
        [sticker] a sticker
        [contact] a contact
        [location] a location
        [document] a file that cannot be fetched
       *[other] something that is no text
    }. Here it takes text or one text file.
talk-flow-came-for-photo =
    The System received { $kind ->
        [photo] a picture
        [voice] a voice message
        [sticker] a sticker
        [contact] a contact
        [location] a location
        [document] a file that cannot be fetched
       *[other] something that is no text
    }. Here it takes text or one picture.
talk-flow-file-coming = Your file is being fetched; one moment, please.
talk-flow-photo-coming = Your photo is being fetched; one moment, please.
talk-flow-file-late = The file you sent is not needed at this step, so it was not kept.
talk-flow-file-too-large = The file is larger than { $most } MB and was not taken. Please send a smaller one, or paste its text.
talk-flow-choose = Please choose one of the entries below, or send its number.
talk-flow-too-long = Your text has { $length } characters, more than the limit of { $most }. Please shorten it and send it again; what you sent is still among the messages to copy.
talk-flow-cancelled = Stopped. Nothing was sent.
talk-flow-date-read = Read as { $day }.
talk-flow-no-such-day = Month { $month } of { $year } has { $days } days. Please send the day again.
talk-flow-not-a-date = This could not be read as a date. Write it like { $example }.
talk-reception-not-yours = This entry is not part of your duties.
talk-reception-nothing-to-cancel = There is nothing unfinished.
talk-reception-not-needed = No photo, file or sticker is needed here, so it was not kept.
talk-reception-not-understood = This was not understood. Please choose:
talk-reception-menu = Main page
talk-reception-help = Help
talk-reception-more-choices = More choices:
talk-reception-fault = Something went wrong with your last message; it was recorded and will be looked into. Your earlier answers are kept. Please try again in a few minutes.
command-huy = Stop
command-huy-about = Stop what is unfinished; nothing is sent

talk-typed-no-words = There are no words in it yet. Please write it in words.
talk-typed-too-short = This is too short. Please write at least { $least } letters.

talk-sentence-around = i | me | my | we | please | can | could | would | like | want | to | the | a | an | do | does | is | are | it | for | of | in | on | this | that | you | comrade | now | where | how | what | when | have | there | want to | would like to | hey | tell me | show me
talk-sentence-against = do not want | no need | not going to
talk-sentence-courtesy = thanks | thank you | many thanks | ok | okay | fine | yes | sure | done | all right | understood | great | i sent it already
talk-sentence-stopping = stop | enough | later | not now | leave it
talk-reception-courtesy = Thank you, comrade.
talk-reception-courtesy-asked = Very well. Please answer the question above; send 0 to go back or leave.
talk-reception-doubt = Which of these do you want to do?

# ---------------------------------------------------------------- days
talk-day =
    { $weekday ->
        [1] Monday { $date }
        [2] Tuesday { $date }
        [3] Wednesday { $date }
        [4] Thursday { $date }
        [5] Friday { $date }
        [6] Saturday { $date }
       *[7] Sunday { $date }
    }
talk-day-label =
    { $weekday ->
        [1] Mon { $date }
        [2] Tue { $date }
        [3] Wed { $date }
        [4] Thu { $date }
        [5] Fri { $date }
        [6] Sat { $date }
       *[7] Sun { $date }
    }
