# Files: what they are called, and the page behind a link to one.
# What each kind of file is called, by its recipe.
web-file-own-data = Your own data
web-file-workbook = Figures with names (Excel)
web-file-workbook-counts = Figures without names (Excel)
web-file-audit-log = Log (Excel)
web-file-pledge-photo = Photo as evidence
web-file-question-sheet = The sheet for questions (Excel)
web-file-calendar-sheet = Form for the days off and swapped days of a year (Excel)

# The page where a link gives no file.
web-files-title = Nêu Gương
web-files-expired = This link has expired. Please ask the System for the file again to get a new link.
web-files-unknown = This link is not right. Please open the link in the System's message again.
web-files-no-right = You may not see this file at present. If that is a mistake, please contact the committee's office.
web-files-fault = The file could not be made just now. Please open the link again in a few minutes.
web-file-link-cards = Link slips (PDF)
web-file-report-draft = Draft of the report (Word)
web-file-charts = Charts (picture)
web-file-round-curve = Day by day (picture)
web-file-year-sheet = Sheet of the year (Word)
web-file-report-template = Template of reports (Word)
web-file-roster-notes = Roster with notes
