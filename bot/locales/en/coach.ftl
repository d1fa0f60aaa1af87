# Advice on a pledge: one hint at a time, never a block.

coach-too-short =
    The text is rather short. Please state the action, a number, a deadline and the evidence.
    Example: “Help 9 of 9 comrades of the cell to use the digital signature with ease before 31/3/2027. Evidence: a signed list.”
coach-too-long =
    The text is rather long. One action, one number, one deadline and one piece of evidence are enough.
    Example: “One initiative that shortens the monthly report from 3 days to 1, recognised before 30/9/2027.”
coach-no-number =
    There is no number yet to compare the result with.
    Example: “Settle at least 30% of the files assigned to me ahead of time, with none overdue through my own fault.”
coach-no-date =
    There is no completion date yet.
    Example: “One initiative recognised by the office's council before 30/9/2027.”
coach-no-evidence =
    There is no evidence yet, and nobody who confirms it.
    Example: “… Evidence: the figures of the one-stop system on the last day of each quarter.”
coach-slogan-only =
    The text is rather general. Please name one concrete deed of your own, with a number and a deadline.
    Example: “Cut my own printing by at least 50% against 2026 by the printer's count, and report to the cell on the 5th of each quarter's first month.”
coach-alike =
    The text is much like another one of your unit in this round. You may say more clearly what belongs to your own post.
    Example: “Lead one thematic meeting of the cell in quarter II/2027, with at least 3 concrete matters of our division.”
coach-sensitive =
    The text may touch inspection, discipline, personnel or somebody else's data. Please write only of your own deed: no cases, names, document or telephone numbers of anybody.
    Example: “100% of the documents assigned to me submitted on time; result reported to the cell in June and December 2027.”

coach-secret-mark =
    The text contains a word that marks a grade of secrecy (“{ $mark }”), so the system does not accept or keep it.
    Please do not send secret documents or information here, and put the text in other words.
