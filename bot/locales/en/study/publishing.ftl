# Study rounds, the office's part: /nghiquyet, /moihoctap, /suanghiquyet, /cauhoi.
command-nghiquyet = Study rounds
command-nghiquyet-about = See, open and revise rounds in which a resolution is studied
command-moihoctap = Open a study round
command-moihoctap-about = Prepare and open a round in which a resolution is studied
command-suanghiquyet = Revise the text
command-suanghiquyet-about = A small correction or a new edition of a study round's text
command-cauhoi = Question statistics
command-cauhoi-about = Which questions of a study round are most often missed

# ---------------------------------------------------------------- a part
study-card-place = <b>{ $title }</b> · Part { $number }/{ $total }
study-card-heading = <b>{ $heading }</b>
study-card-body = { $body }

# ---------------------------------------------------------------- the list, one round
study-publish-none = There is no study round yet. Choose “Open a study round” to begin.
study-publish-unknown = This study round was not found, or it is closed. Please choose from the list.
study-publish-list = <b>Study rounds</b>
study-publish-line =
    { $late ->
        [0] { $number }. { $title }: studied { $share }, { $state }
       *[other] { $number }. { $title }: studied { $share } (late: { $late }), { $state }
    }
study-publish-older =
    { $count ->
        [one] and { $count } older round, see the figures
       *[other] and { $count } older rounds, see the figures
    }
study-publish-resolution =
    { $numbered ->
        [0] { $issued }, by { $issuer }
       *[other] No. { $number }, { $issued }, by { $issuer }
    }
study-publish-link = Full text: { $link }
study-publish-edition =
    { $questions ->
        [0] Text: edition { $edition }, parts: { $cards }, no questions
       *[other]
            { $mark ->
                [0] Text: edition { $edition }, parts: { $cards }, questions: { $questions } (no pass mark)
               *[other] Text: edition { $edition }, parts: { $cards }, questions: { $questions } (pass mark: { $mark })
            }
    }
study-publish-button-new = Open a study round
study-publish-button-list = Study rounds
study-publish-button-view = See this round
study-publish-button-edit = Revise the text
study-publish-button-questions = Question statistics

# ---------------------------------------------------------------- opening: the resolution
study-publish-ask-title =
    What is the round called? The name stands on every part and in reminders.
    Example: <code>Resolution 57-NQ/TW on science and technology</code>
study-publish-ask-number = The document's number? Example: <code>57-NQ/TW</code>. If it has none, type: <code>no number</code>.
study-publish-line-length = This needs { $least } to { $most } characters. Please type it again.
study-publish-ask-issued = When was it issued? Type day, month and year, for example <code>22/12/2024</code>.
study-publish-issued-ahead = { $day } is still to come. The date of issue cannot be after today; please type day, month and year.
study-publish-ask-issuer = Who issued it? Choose, or type the body's name.
study-publish-issuer-central = Central Committee
study-publish-issuer-politburo = Politburo
study-publish-issuer-secretariat = Secretariat
study-publish-issuer-province = Provincial Committee
study-publish-issuer-province-congress = Executive Committee of the provincial Party organisation
study-publish-issuer-province-standing = Standing Board of the Provincial Committee
study-publish-issuer-standing = Standing Board of the Party Committee
study-publish-issuer-own = { $name }
study-publish-ask-link =
    The address of the published full text, if there is one. The System shows it and never fetches it.
    Example: <code>https://example.vn/57-nq-tw</code>
study-publish-link-unreadable = An address begins with http:// or https://, has no spaces and at most { $most } characters. Please type it again or choose “Skip”.
study-publish-ask-text = <b>The text to study</b>. Please send published texts only.
study-publish-text-how =
    Paste it into messages (as many as it takes), or send one Word (.docx) or .txt file of at most { $megabytes } MB.
    Each heading should stand on a line of its own: the parts follow the headings.
study-publish-text-so-far = Parts so far: { $parts }, { $length } characters in all.
study-publish-text-more = Paste the next part, or choose “Done” if that is all. A file may take the place of what was pasted.
study-publish-text-done = Done
study-publish-text-anew = Drop what was pasted
study-publish-text-taken = The text is there: { $length } characters (check code { $digest }).
study-publish-omitted-head = Left out of the text (and of its check sum):
study-publish-omitted =
    • { $kind ->
        [hidden] hidden text
        [struck] struck-through text
        [deleted] proposed deletions
        [note] notes and comments
        [header] heads and feet of pages
       *[picture] pictures
    }: { $count }{ $named ->
        [0] { "" }
       *[other] , beginning “{ $excerpt }”
    }
study-publish-marks = Places where the text speaks of secret papers: { $count }
study-publish-mark = • Line { NUMBER($line, useGrouping: 0) } ({ $mark }): “{ $words }”
study-publish-marks-more = and { $count } more
study-publish-ask-open =
    Secret papers must not be sent here. If this text is public, please write what shows it; that is recorded with your name. For example: <code>Published on the province's portal</code>.
    If it is not, please choose “Another text”.
study-publish-review-open = Public because: { $reason }
study-publish-text-fault =
    { $trouble ->
        [empty] There are no words in what was sent. Please send it again.
        [secret-mark] Line { $line } carries a mark of secrecy ({ $mark }), so this part was neither taken nor stored. Secrets must not be sent here.
       *[too-long] The text has { $length } characters, more than { $most }, so this part was not taken. Please choose the parts to be studied.
    }
study-publish-text-short = The text has only { $length } characters; at least { $least } are needed. Please send more.
study-publish-text-cards = This text would make { $count } parts, more than the limit of { $most }. Please shorten it, or open several rounds.
study-publish-file-fault =
    { $fault ->
        [too-large] The file is too large to be read. Please send a smaller one.
        [too-far] Something stands too far out on the sheet: lines up to 2,000 and 256 columns are read. Please copy what there is to a new file and send that.
        [strict] The file is of the kind “Strict Open XML”. Please save it as an ordinary .docx or .xlsx (without Strict) and send it again.
        [old-font] There is text of an old encoding (TCVN3, VNI) at “{ $place }”. Please convert it to Unicode (UniKey, Ctrl+Shift+F6) and send it again.
        [sign] There is a sign or an equation that cannot be read at “{ $place }”. Please type it in letters and send the file again.
        [formula] The cell { $place } has a formula without a value or an Excel error. Please open the file in Excel, correct it, save it and send it again.
        [locked] The file has a password and cannot be read. Please remove it and send the file again.
        [macros] The file has macros and is not opened. Please save it without macros and send it again.
        [empty] There is nothing in the file. Please check it and send it again.
        [unfetched] The file could not be fetched. Please send it again in a few minutes.
        [unreadable] The file is broken or of another format. Please save it once more and send it again.
       *[wrong-kind]
            { $wanted ->
                [sheet] An Excel file (.xlsx) after the template is wanted here. Please send one.
               *[text] A Word (.docx) or .txt file is wanted here. Please send one.
            }
    }
study-publish-sheet-read = The sheet “{ $sheet }” was read.

# ---------------------------------------------------------------- opening: the parts
study-publish-cards =
    { $count ->
        [one] The text makes 1 part.
       *[other] The text makes { $count } parts.
    }
study-publish-cards-line = { $number }. { $heading } ({ $length } characters)
study-publish-cards-more = and { $count } more, see “Preview the parts”
study-publish-cards-fit = Every part fits on one screen of 2,000 characters, on every channel.
study-publish-cards-show = Preview the parts
study-publish-cards-change = Another text
study-publish-cards-go-on = Go on
study-publish-cards-next = Next part
study-publish-cards-previous = Previous part
study-publish-cards-list = List of parts

# ---------------------------------------------------------------- opening: questions
study-questions-ask = <b>Questions on the parts</b> (not required). Parts of the text: { $cards }; each may have one question.
study-questions-how = Type questions as below; a star stands before the right answer. One message may hold several.
study-questions-example =
    <code>Part 3: What is the goal for 2030?</code>
    <code>A. 80% of files online</code>
    <code>*B. 100% of files online</code>
    <code>Explanation: The part says 100%.</code>
study-questions-how-sheet = Or take the Excel template, fill it in and send it back here.
study-questions-no = No questions
study-questions-sheet = Excel template
study-questions-sheet-given = The template comes with this message. Fill it in and send it back here.
study-questions-there = <b>Questions so far: { $count }</b>, parts: { $cards }
study-questions-item = Part { $card }: { $text } (options: { $options }, right: { $right })
study-questions-item-more = and { $count } more
study-questions-go-on =
    Type more or send a sheet; a part's new question takes the place of its old one.
    To remove some, type for example <code>remove 3</code> or <code>remove 1-4</code>. Choose “Done” when that is all.
study-questions-done = Done
study-questions-clear = Remove all questions
study-questions-cleared =
    { $count ->
        [one] { $count } question removed.
       *[other] { $count } questions removed.
    }
study-questions-added =
    { $replaced ->
        [0] Questions taken: { $count }.
       *[other] Questions taken: { $count }, of them in place of old ones: { $replaced }.
    }
study-questions-removed = The questions of parts { $cards } are removed.
study-questions-remove-how = There is no question to remove. Please type the number of a part that has one, for example <code>remove 3</code>.
study-questions-lost = The parts have changed. Questions that have no part any more: { $count }
study-questions-lost-line = • Part { $card } before: { $text }
study-questions-faults = No question of this was taken. To be corrected: { $count }
study-questions-fault-lines =
    { $before }
    { $line }
study-questions-faults-more = • and { $count } more
study-questions-faults-kept = What was taken before is still there. Please correct it and send it again.
study-questions-fault =
    { $line ->
        [0] • { study-questions-trouble }
       *[other]
            { $sheet ->
                [0] • Line { $line } of the message: { study-questions-trouble }
               *[other] • Row { $line } of the sheet: { study-questions-trouble }
            }
    }
study-questions-trouble =
    { $trouble ->
        [no-question] there is no question.
        [no-header] the row of headings is missing. Please use the template.
        [column-missing] the column “{ $text }” is missing.
        [column-nameless] column { $text } has no heading but is filled. Please give it a heading, or delete it.
        [column-twice] the column “{ $text }” is there twice.
        [no-card] the question names no part: “{ $text }”.
        [unknown-card] there is no part “{ $text }”.
        [twice] part { $card } has two questions; one is the most.
        [no-text] the question itself is missing.
        [too-few-options] at least two options are needed: “{ $text }”.
        [too-many-options] there are more than five options: “{ $text }”.
        [same-options] two options are the same: “{ $text }”.
        [no-right] no answer is marked as right: “{ $text }”.
        [two-right] more than one answer is marked as right: “{ $text }”.
        [unknown-right] the right answer “{ $text }” is none of the options.
        [too-long] too long (question up to 400, option up to 150, explanation up to 600 characters): “{ $text }”.
       *[secret-mark] it carries a mark of secrecy ({ $text }) and is not taken.
    }
study-questions-column =
    { $column ->
        [card] Part
        [heading] Part heading
        [question] Question
        [right] Right answer
        [explanation] Explanation
       *[option] Option
    }

# ---------------------------------------------------------------- opening: what counts as study
study-publish-ask-pass =
    Questions: { $count }. How many must be right at the first try?
    Choose or type a number. Below it, the parts that were missed are read again.
study-publish-pass =
    { $mark ->
        [0] No pass mark
       *[other] { $mark } of { $count }
    }
study-publish-number-between = Please type a number from { $least } to { $most }.
study-publish-ask-pace = How many seconds at least does a part stay before the next one comes? Choose or type a number.
study-publish-pace =
    { $usual ->
        [0] { $seconds } seconds
       *[other] { $seconds } seconds (usual)
    }
study-publish-ask-reflection = Is a reflection asked for? Choose, or type its least length in characters (up to { $most }).
study-publish-reflection =
    { $least ->
        [0] No
       *[other] Yes, from { $least }
    }
study-publish-ask-guides =
    Questions that guide the reflection: choose, or type your own, one a line, at most { $most }.
    The two usual ones:
study-publish-guide-1 = What are, as you understand them, the new points and the core of the resolution?
study-publish-guide-2 = What follows for your own responsibility, and what do you propose for your unit?
study-publish-guide-line = { $number }. { $guide }
study-publish-guides-ready = Use these two
study-publish-guides-none = No guiding questions
study-publish-guides-shape = Please type at most { $most } questions, one a line, each of 5 to { $longest } characters.
study-publish-ask-ways = Which ways of studying are on offer?
study-publish-way-line = { $number }. { $way }
study-publish-way =
    { $way ->
        [direct] in person
        [online] online
        [self] self-study
        [makeup] make-up study
       *[none] not yet
    }
study-publish-ask-ways-how =
    Choose “All four”, or type numbers, for example <code>1-3</code>.
    “Not yet (reason)” is always there.
study-publish-ways-all = All four
study-publish-ways-numbers = Please type numbers from 1 to { $most }, each once, for example <code>1-3</code>.
study-publish-ask-deadline = Until when? Choose, or type time and day, for example <code>17:00 30/11</code>.

# ---------------------------------------------------------------- opening: review
study-publish-review = <b>Before it is opened</b>: { $title }
study-publish-review-cards = Text: parts: { $cards }, { $length } characters
study-publish-review-questions =
    { $count ->
        [0] Questions: none
       *[other]
            { $mark ->
                [0] Questions: { $count }, no pass mark
               *[other] Questions: { $count }, { $mark } right at the first try
            }
    }
study-publish-questions-lost = Note: questions that have no part any more and are not used: { $count }.
study-publish-review-pace =
    { $seconds ->
        [0] Time a part stays: not set
       *[other] Time a part stays: at least { $seconds } seconds
    }
study-publish-review-reflection =
    { $least ->
        [0] Reflection: none
       *[other] Reflection: from { $least } characters
    }
study-publish-review-ways = Ways of studying: { $ways }
study-publish-ask-attending = Do those who attended the conference, by the secretary's roll call, have to read the text as well?
study-publish-attending =
    { $answer ->
        [attends] Need not read
       *[reads] Have to read
    }
# $suffices: 1 where whoever attended the conference need not read.
study-publish-attending-line =
    { $suffices ->
        [1] Attended the conference: the roll call is enough, no reading
       *[0] Attended the conference: the roll call is not enough, they read and confirm
    }
study-publish-review-opening = Opens: { $moment }
study-publish-review-deadline = Deadline: { $moment }
study-publish-confirm = Open the study round
study-publish-edit =
    { $part ->
        [title] Name
        [resolution] Source
        [text] Text
        [questions] Questions
        [mark] Pass mark
        [pace] Pace
        [reflection] Reflection
        [ways] Ways
        [attending] Attendance
        [audience] Audience
        [basis] Basis
        [closes] Closing
       *[times] Times
    }
study-publish-nobody = Nobody at { $unit } would have to study. Please choose the audience again.
study-publish-publishing-left = Stopped. The round was not opened and the draft is not kept.
study-publish-opened = The study round <b>{ $title }</b> is made.
study-publish-opened-people = On the frozen list: <b>{ $people }</b>; parts: { $cards }.
study-publish-opened-later = It opens at { $moment }. Members do not see it before.
study-publish-opened-first = The first message goes out at { $moment }.
study-publish-opened-digest = The text's check code, which every proof carries: <code>{ $digest }…</code>

# ---------------------------------------------------------------- corrections and new editions
study-edition-ask-kind =
    Revise the text of <b>{ $title }</b> (edition { $edition } is in force).
    Small correction: a slip of the pen; what people proved stands.
    New edition: the content changes; you choose who studies again.
study-edition-kind =
    { $kind ->
        [minor] Correction
       *[new] New edition
    }
study-edition-ask-text = Please send the <b>whole</b> new text; published texts only.
study-edition-same = This is exactly the text in force, so there is nothing to revise. Please send the revised one.
study-edition-changes = Paragraphs that change: { $count } ({ $altered } altered, { $added } added, { $removed } removed)
study-edition-changes-none = Only the layout changes, the words stay.
study-edition-changes-more =
    { $count ->
        [one] and { $count } more change
       *[other] and { $count } more changes
    }
study-edition-altered = • Altered: “{ $before }” → “{ $after }”
study-edition-added = • Added: “{ $text }”
study-edition-removed = • Removed: “{ $text }”
study-edition-questions = Questions kept: { $kept }/{ $count }
study-edition-questions-lost = The questions of the old parts { $cards } have no part any more and are not used.
study-edition-ask-note = What should members know about the changes? Type a few lines (up to { $most } characters), or have it made from the changes above.
study-edition-note-made = From the changes
study-edition-ask-who = People who have studied the old edition: { $studied }. Who studies again?
study-edition-who =
    { $who ->
        [all] Everybody
        [units] Some units
       *[nobody] Nobody
    }
study-edition-ask-units = Which units study again? Choose, or type a name or code. The units under them are included.
study-edition-units = Units that study again:
study-edition-unit = • { $unit }: { $studied } have studied
study-edition-ask-more-units = Choose more, or choose “Done”.
study-edition-units-done = Done
study-edition-units-clear = Begin again
study-edition-unit-unclear =
    { $count ->
        [0] There is no such unit in the round. Please type its name or code again.
       *[other] There are { $count } units of that name. Please type the code or the whole name.
    }
study-edition-review =
    { $kind ->
        [minor] <b>Before it is published: correction</b> of { $title } (edition { $edition })
       *[new] <b>Before it is published: new edition</b> of { $title } (edition { $edition })
    }
study-edition-review-minor = What people proved stands; nobody is written to.
study-edition-review-note = Members are told: { $note }
study-edition-review-nobody = Nobody studies again; what people proved stands.
study-edition-review-asked = To study again: { $studied } who have studied. Each gets a message in working hours; the old proofs are kept.
study-edition-confirm = Update it
study-edition-edit =
    { $part ->
        [kind] Kind
        [text] Text
        [note] Note
       *[who] Who again
    }
study-edition-first = Another edition was published meanwhile. Your text is still here; please look at what changes against that one.
study-edition-left = Stopped. The round's text is as it was.
study-edition-published = Edition { $edition } of <b>{ $title }</b> is in force. Parts: { $cards }.
study-edition-asked =
    { $kind ->
        [minor] What people proved stands.
       *[new]
            { $count ->
                [0] Nobody studies again.
                [one] 1 person is asked to study again and gets a message in working hours.
               *[other] { $count } people are asked to study again and get a message in working hours.
            }
    }
study-edition-notice = There is a new edition of the text of <b>{ $title }</b>.
study-edition-notice-note =
    What changes:
    { $note }
study-edition-notice-how = Please read it and confirm again. Your former proof is kept.
study-edition-notice-button = Study new edition

# ---------------------------------------------------------------- question statistics
study-questions-which = The questions of which study round?
study-questions-none = No study round has questions yet.
study-questions-title = <b>Question statistics</b>: { $title } (edition { $edition })
study-questions-about = People who answered wrongly at the first try, most first:
study-questions-line =
    { $asked ->
        [0] { $number }. Part { $card }: nobody was asked yet. { $text }
       *[other] { $number }. Part { $card }: { $share } wrong at the first try. { $text }
    }
study-questions-more =
    { $count ->
        [one] and { $count } more question
       *[other] and { $count } more questions
    }
