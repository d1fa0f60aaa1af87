# What secretaries do about the study of resolutions: /diemdanh, /docbai, the names in /chibo.
command-diemdanh = Enter study results
command-diemdanh-about = Enter for many people at once how they studied

# ---------------------------------------------------------------- /diemdanh: which round, which unit
study-attendance-way-direct = in person
study-attendance-way-online = online
study-attendance-way-self = self-study
study-attendance-way-makeup = make-up
study-attendance-way-none = absent
study-attendance-no-round = No study round is open in your units.
study-attendance-unknown = This study round or unit could not be found in your units, or the round is closed.
study-attendance-ask-round = Results of which study round?
study-attendance-ask-unit = <b>{ $title }</b>: results of which unit?
study-attendance-search = You look after { $count } units. If yours is not below, send its name or code.
study-attendance-share = { $done }/{ $due }
study-attendance-unit = { $name } ({ $share })
study-attendance-no-unit = This unit could not be found in your units. Please send its name or code again.
study-attendance-units-found = { $count } units found. Choose one, or send more of the name.

# ---------------------------------------------------------------- the list
study-attendance-title =
    <b>Study results</b>: { $title }
    { $unit }, { $count ->
        [one] one person
       *[other] { $count } people
    }:
study-attendance-person = { $number }. { $name }
study-attendance-person-noted = { $number }. { $name } – <i>{ $note }</i>
study-attendance-yourself = you confirm for yourself in the study entry
study-attendance-how =
    Send a line such as <code>1-12 in person, 13 self-study, 14 absent: on a mission</code>. Whoever is not named stays as is; <code>còn lại</code> means all other numbers.
    On offer: { $ways }.
study-attendance-all-direct = All in person
study-attendance-stands = has confirmed: { $way }
study-attendance-stands-entered = was entered: { $way }
study-attendance-stands-excused = has said why not yet: { $reason }
study-attendance-stands-absent = is noted as absent
study-attendance-left-gone = no longer counts in this round
study-attendance-left-self = you confirm for yourself in the study entry
study-attendance-left-meanwhile = has just been confirmed otherwise
study-attendance-unreadable = “{ $text }” could not be read. Please send a line such as <code>1-12 in person, 13 self-study, 14 absent: on a mission</code>
study-attendance-twice = Number { $numbers } is named twice. Please send the whole line again; <code>còn lại</code> means all other numbers.
study-attendance-outside = The list has no number { $numbers }, only 1 to { $count }. Please send the whole line again.
study-attendance-not-offered = This round does not offer { $way }. On offer: { $ways }. Please send the whole line again.
study-attendance-remark = Number { $numbers }: “{ $text }” has no place here; a reason goes after “absent” only. Please send the whole line again.
study-attendance-unexplained = Number { $numbers } absent with a reason: please send the whole line again with the reason, such as <code>14 absent: on a mission</code>
study-attendance-nothing = Whatever you named is confirmed already, so there is nothing to enter. Send other numbers, or choose “Back”.

# ---------------------------------------------------------------- review, result
study-attendance-review =
    <b>Before it is entered</b>
    { $title }, { $unit }
study-attendance-review-way = <b>{ $way }</b> ({ $count }): { $names }
study-attendance-review-there = <b>Attended, still to read</b> ({ $count }): { $names }
# Kept as the reason why it is not done yet.
study-attendance-there = Attended the conference, still has to read the text
study-attendance-review-absent = <b>Absent</b> ({ $count }):
study-attendance-absent = • { $name }: { $reason }
study-attendance-absent-unexplained = • { $name }: no reason yet
study-attendance-left = Left as is ({ $count }):
study-attendance-left-one = • { $name } – { $why }
study-attendance-unnamed =
    { $count ->
        [one] Not named, left as is: one person.
       *[other] Not named, left as is: { $count } people.
    }
study-attendance-told = Everybody you enter is told, and has 7 days to say that it is not so.
study-attendance-yes =
    { $count ->
        [one] Enter for one person
       *[other] Enter for { $count } people
    }
study-attendance-again = Attendance
study-attendance-done =
    { $count ->
        [one] Entered for <b>1</b> person: { $title }, { $unit }.
       *[other] Entered for <b>{ $count }</b> people: { $title }, { $unit }.
    }
study-attendance-untold = Messages do not reach these people yet, so please tell them yourself: { $names }.
study-attendance-reflection = This round asks for a reflection: whoever has studied still hands it in.
study-attendance-button-unit = See the unit
study-attendance-button-others = Another unit

# ---------------------------------------------------------------- to whoever was entered
study-entered-studied = { $by } has entered for you: study of <b>{ $title }</b>, <b>{ $way }</b>. Proof: <code>{ $code }</code>.
study-entered-absent = { $by } has noted on the list that you have not studied <b>{ $title }</b> yet.
study-entered-reason = Reason: <i>{ $reason }</i>
study-entered-makeup = Please make it up in the study entry when you can.
study-entered-reflection = This round asks for a reflection; please hand it in in the study entry.
study-entered-objection = If this is not so, choose “This is not so” within 7 days, before { $until }.
study-entered-button-object = This is not so
study-entered-button-study = Open the study

# ---------------------------------------------------------------- names in /chibo
study-names-studied = Studied: <b>{ $share }</b>
study-names-ways = In person { $direct } · Online { $online } · Self-study { $self } · Make-up { $makeup }
study-names-reflections = Reflections handed in: { $share }, sufficient { $accepted }
study-names-not-studied = Study not confirmed yet ({ $count }):
study-names-absent = Absent, no reason yet ({ $count }):
study-names-excused = Not studied, with a reason ({ $count }):
study-names-owe-reflection = Studied, reflection not handed in ({ $count }):
study-names-reflection-waits = Reflections to be read ({ $count }):
study-names-reflection-returned = Reflections to be completed ({ $count }):
study-names-late = Studied after the deadline ({ $count }):
study-names-note-reason = { $reason }
study-names-note-entered = entered by { $by }
study-names-note-card = reads part { $card }/{ $cards }
study-names-note-read = has read to the end ({ $cards }/{ $cards }), not confirmed yet
study-names-button-attendance = Enter { $round }
study-names-button-read = Read reflections
