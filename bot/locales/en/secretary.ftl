# What secretaries do about the study of resolutions: /diemdanh, /docbai, the names in /chibo.

command-diemdanh = Attendance of a study
command-diemdanh-about = Enter for many people at once how they studied
command-docbai = Read reflections
command-docbai-about = Read the reflections that wait, accept or return them

# ---------------------------------------------------------------- /diemdanh: which round, which unit

attendance-way-direct = in person
attendance-way-online = online
attendance-way-self = self-study
attendance-way-makeup = make-up
attendance-way-none = absent

attendance-no-round = No study round is open in your units.
attendance-unknown = This study round or unit could not be found in your units, or the round is closed.
attendance-ask-round = Attendance of which study round?
attendance-round = { $title }
attendance-ask-unit = <b>{ $title }</b>: attendance of which unit?
attendance-search = You look after { $count } units. If yours is not below, send its name or code.
attendance-share = { $done }/{ $due }
attendance-unit = { $name } ({ $share })
attendance-no-unit = This unit could not be found in your units. Please send its name or code again.
attendance-units-found = { $count } units found. Choose one, or send more of the name.

# ---------------------------------------------------------------- the list

attendance-title =
    <b>Attendance</b>: { $title }
    { $unit }, { $count } people:
attendance-person = { $number }. { $name }
attendance-person-noted = { $number }. { $name } – <i>{ $note }</i>
attendance-yourself = you confirm for yourself in the study entry
attendance-how =
    Send a line such as <code>1-12 in person, 13 self-study, 14 absent: on a mission</code>. Whoever is not named stays as is; <code>còn lại</code> means all other numbers.
    On offer: { $ways }.
attendance-all-direct = All in person

attendance-stands = has confirmed: { $way }
attendance-stands-entered = was entered: { $way }
attendance-stands-excused = has said why not yet: { $reason }
attendance-stands-absent = is noted as absent
attendance-left-gone = no longer counts in this round
attendance-left-self = you confirm for yourself in the study entry
attendance-left-meanwhile = has just been confirmed otherwise

attendance-unreadable = “{ $text }” could not be read. Please send a line such as <code>1-12 in person, 13 self-study, 14 absent: on a mission</code>
attendance-twice = Number { $numbers } is named twice. Please send the whole line again; <code>còn lại</code> means all other numbers.
attendance-outside = The list has no number { $numbers }, only 1 to { $count }. Please send the whole line again.
attendance-not-offered = This round does not offer { $way }. On offer: { $ways }. Please send the whole line again.
attendance-remark = Number { $numbers }: “{ $text }” has no place here; a reason goes after “absent” only. Please send the whole line again.
attendance-unexplained = Number { $numbers } absent with a reason: please send the whole line again with the reason, such as <code>14 absent: on a mission</code>
attendance-nothing = Whatever you named is confirmed already, so there is nothing to enter. Send other numbers, or choose “Back”.

# ---------------------------------------------------------------- review, result

attendance-review =
    <b>Before it is entered</b>
    { $title }, { $unit }
attendance-review-way = <b>{ $way }</b> ({ $count }): { $names }
attendance-review-absent = <b>Absent</b> ({ $count }):
attendance-absent = • { $name }: { $reason }
attendance-absent-unexplained = • { $name }: no reason yet
attendance-left = Left as is ({ $count }):
attendance-left-one = • { $name } – { $why }
attendance-unnamed = Not named, left as is: { $count } people.
attendance-told = Everybody you enter is told, and may object for 7 days.
attendance-yes = Enter for { $count } people
attendance-again = Send another line

attendance-done = Entered for <b>{ $count }</b> people: { $title }, { $unit }.
attendance-untold = Messages do not reach these people yet, so please tell them yourself: { $names }.
attendance-reflection = This round asks for a reflection: whoever has studied still hands it in.
attendance-door-unit = See the unit
attendance-door-others = Another unit

# ---------------------------------------------------------------- to whoever was entered

entered-studied = { $by } has entered for you: study of <b>{ $title }</b>, <b>{ $way }</b>. Proof: <code>{ $code }</code>.
entered-absent = { $by } has noted on the list that you have not studied <b>{ $title }</b> yet.
entered-reason = Reason: <i>{ $reason }</i>
entered-makeup = Please make it up in the study entry when you can.
entered-reflection = This round asks for a reflection; please hand it in in the study entry.
entered-objection = If this is not so, choose “This is not so” within 7 days, before { $until }.
entered-door-object = This is not so
entered-door-study = Open the study

# ---------------------------------------------------------------- /docbai: the queue

assessing-nothing = No reflection waits for you.
assessing-queue = <b>{ $count }</b> reflections wait for you:
assessing-item =
    { $number }. <b>{ $name }</b>: { $length } characters, { $version ->
        [1] handed in { $day }
       *[other] handed in anew { $day } (version { $version })
    }
    <i>{ $title }</i>
assessing-option = { $name }
assessing-more = These are the { $shown } oldest ones; the others follow.
assessing-how = Choose a number to read and assess, or send a line such as <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
assessing-to-queue = See what waits

# ---------------------------------------------------------------- one by one

assessing-whole =
    <b>{ $name }</b>, { $unit }
    Reflection (version { $version }, { $length } characters, handed in { $day }): { $title }
assessing-text = { $text }
assessing-ask = Is it sufficient, or should it be completed?
assessing-accept = Sufficient
assessing-return = To be completed
assessing-later = Later
assessing-ask-remark = What is wanting? Choose a remark below, or write one to go with it.
assessing-remark-self = Relate it more clearly to yourself
assessing-remark-news = Name what is new in the resolution
assessing-remark-deeds = Name concrete deeds with their dates
assessing-remark-guides = Answer all guiding questions
assessing-remark-alike = Use your own words

assessing-done-accepted = The reflection of { $name } is <b>sufficient</b>.
assessing-done-returned = { $name } was asked to <b>complete</b> the reflection, with your remark.
assessing-passed = The reflection of { $name } was left unassessed.
assessing-all-done = No more reflections wait. Thank you.
assessing-rest = { $count } reflections still wait for you.

assessing-unknown = This reflection could not be found in your units.
assessing-own = This reflection is your own, so somebody else assesses it.
assessing-accepted = The reflection of { $name } was assessed: sufficient.
assessing-returned = The reflection of { $name } was to be completed: { $remark }
assessing-not-yet = This one waits for the cell's secretary. After { $days } working days without an assessment the unit above may act.
assessing-rewritten = { $name } has just handed it in anew. Please read the new version below.

# ---------------------------------------------------------------- many at once

assessing-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 đạt, 6 bổ sung: nêu rõ liên hệ bản thân</code>
assessing-ask-reason = Number { $numbers } needs a remark. Choose one below, or write one.
assessing-plan-accept = { $number }. { $name }: <b>sufficient</b>
assessing-plan-accept-remark = { $number }. { $name }: <b>sufficient</b>, { $remark }
assessing-plan-return = { $number }. { $name }: <b>to be completed</b>, { $remark }
assessing-batch-done = <b>{ $accepted }</b> sufficient, <b>{ $returned }</b> to be completed. Their authors were told.
assessing-batch-left = Not done: number { $numbers }, assessed or handed in anew meanwhile.

# ---------------------------------------------------------------- to the author

assessing-notice-accepted = { $by } has read your reflection on <b>{ $title }</b>: it is sufficient. Thank you.
assessing-notice-returned = { $by } has read your reflection on <b>{ $title }</b> and asks you to complete it.
assessing-notice-remark = Remark: <i>{ $remark }</i>
assessing-notice-fix = What you handed in is kept. Answer 1 to complete it.
assessing-fix = Complete the reflection

# ---------------------------------------------------------------- names in /chibo

names-studied = Studied: <b>{ $share }</b>
names-ways = In person { $direct } · Online { $online } · Self-study { $self } · Make-up { $makeup }
names-reflections = Reflections handed in: { $share }, sufficient { $accepted }
names-not-studied = Study not confirmed yet ({ $count }):
names-absent = Absent, no reason yet ({ $count }):
names-excused = Not studied, with a reason ({ $count }):
names-owe-reflection = Studied, reflection not handed in ({ $count }):
names-reflection-waits = Reflections to be read ({ $count }):
names-reflection-returned = Reflections to be completed ({ $count }):
names-late = Studied after the deadline ({ $count }):
names-note-reason = { $reason }
names-note-entered = entered by { $by }
names-note-card = reads card { $card }/{ $cards }
names-note-read = has read all { $cards } cards, not confirmed yet
names-door-attendance = Attendance: { $title }
names-door-read = Read reflections
