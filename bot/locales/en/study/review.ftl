command-docbai = Read reflections
command-docbai-about = Read the reflections that wait, accept or return them
# ---------------------------------------------------------------- /docbai: the queue
study-review-nothing = No reflection waits for you.
study-review-queue =
    { $count ->
        [one] <b>One</b> reflection waits for you:
       *[other] <b>{ $count }</b> reflections wait for you:
    }
study-review-item =
    { $number }. <b>{ $name }</b>: { $length } characters, { $version ->
        [1] handed in { $day }
       *[other] handed in again { $day } (version { $version })
    }
    <i>{ $title }</i>
study-review-more = These are the { $shown } oldest ones; the others follow.
study-review-how = Choose a number to read and assess, or send a line such as <code>1-5 accept, 6 return: relate it to yourself</code>
study-review-to-queue = See what waits
# ---------------------------------------------------------------- one by one
study-review-whole =
    <b>{ $name }</b>, { $unit }
    Reflection (version { $version }, { $length } characters, handed in { $day }): { $title }
study-review-text = { $text }
study-review-ask = Is it sufficient, or should it be completed?
study-review-approve = Sufficient
study-review-return = To be completed
study-review-later = Later
study-review-ask-remark = What is wanting? Choose a remark below, or write one to go with it.
study-review-remark-self =
    { $short ->
        [1] Relate to yourself
       *[0] Relate it more clearly to yourself
    }
study-review-remark-news =
    { $short ->
        [1] Name what is new
       *[0] Name what is new in the resolution
    }
study-review-remark-deeds =
    { $short ->
        [1] Name deeds and dates
       *[0] Name concrete deeds with their dates
    }
study-review-remark-guides =
    { $short ->
        [1] Answer all guides
       *[0] Answer all guiding questions
    }
study-review-remark-alike =
    { $short ->
        [1] Own words, please
       *[0] Use your own words
    }
study-review-done-approved = The reflection of { $name } is <b>sufficient</b>.
study-review-done-returned = { $name } was asked to <b>complete</b> the reflection, with your remark.
study-review-passed = The reflection of { $name } was left unassessed.
study-review-all-done = No more reflections wait. Thank you.
study-review-rest =
    { $count ->
        [one] One reflection still waits for you.
       *[other] { $count } reflections still wait for you.
    }
study-review-unknown = This reflection could not be found in your units.
study-review-own = This reflection is your own, so somebody else assesses it.
study-review-accepted = The reflection of { $name } was assessed: sufficient.
study-review-returned = The reflection of { $name } was to be completed: { $remark }
study-review-not-yet = This one waits for the cell's secretary. After { $days } working days without an assessment the unit above may act.
study-review-changed = { $name } has just handed it in again. Please read the new version below.
# ---------------------------------------------------------------- many at once
study-review-line-unreadable = “{ $text }” could not be read. Choose a number, or send a line such as <code>1-5 accept, 6 return: relate it to yourself</code>
study-review-ask-reason = Number { $numbers } needs a remark. Choose one below, or write one.
study-review-plan-approve =
    { $number }. { $name }: <b>sufficient</b>{ $remarked ->
        [0] { "" }
       *[other] , { $remark }
    }
study-review-plan-return = { $number }. { $name }: <b>to be completed</b>, { $remark }
study-review-batch-done =
    { $approved ->
        [0] <b>{ $returned }</b> to be completed
       *[other] <b>{ $approved }</b> sufficient{ $returned ->
            [0] { "" }
           *[other] , <b>{ $returned }</b> to be completed
        }
    }. Their authors were told.
study-review-batch-left = Not done: number { $numbers }, assessed or handed in again meanwhile.
# ---------------------------------------------------------------- to the author
study-review-notice-accepted = { $by } has read your reflection on <b>{ $title }</b>: it is sufficient. Thank you.
study-review-notice-returned = { $by } has read your reflection on <b>{ $title }</b> and asks you to complete it.
study-review-notice-remark = Remark: <i>{ $remark }</i>
study-review-notice-fix = What you handed in is kept. Answer 1 to complete it.
study-review-fix = Complete the essay
# ---------------------------------------------------------------- what waits: in the menu, in /viec
study-review-menu =
    { $count ->
        [1] 1 essay
       *[other] { $count } essays
    }
study-review-menu-many = { $count }+ essays
study-review-menu-button = Read { $count }
study-review-menu-button-many = Read { $count }+
study-review-task =
    { $count ->
        [1] Read 1 reflection
       *[other] Read { $count } reflections
    }
study-review-task-many = Read { $count } reflections or more
