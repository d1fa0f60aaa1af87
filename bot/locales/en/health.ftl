# The state of the System (/hethong), for the office of the whole committee.
command-hethong = State of the System
command-hethong-about = What the System is doing: channels, waiting messages, chores
health-not-yours = This belongs to the office of the whole committee; offices further down cannot see it.
health-settings = Settings
health-title = <b>State of the System</b>

# $began, $moment: time, weekday, date.
health-version = Version { $version }, running since { $began }.
health-database =
    Database: { $kind ->
        [postgresql] PostgreSQL
       *[sqlite] SQLite
    }, { $size } MB.
# $polled: the System asks the platform (1), or the platform brings messages (0).
health-channel =
    { $polled ->
        [1] { $channel }: last answered at { $moment }.
       *[0] { $channel }: last brought something at { $moment }.
    }
health-channel-silent =
    { $polled ->
        [1] { $channel }: <b>has not answered</b> since the start.
       *[0] { $channel }: has brought nothing since the start.
    }
health-nothing-waits = Waiting messages: none that is due has not been sent.
health-waits =
    { $minutes ->
        [one] Waiting messages: the oldest has waited { $minutes } minute.
       *[other] Waiting messages: the oldest has waited { $minutes } minutes.
    }
health-quota = { $channel } in { $month }: { $used }/{ $limit } messages in and out.
health-chores = <b>Chores and when they last ran</b>
health-chore = • { $name }: { $done }
health-chore-failed = • { $name }: { $done }; <b>failed at { $moment }</b> ({ $fault })
health-chore-done = { $moment }
health-chore-never = not yet on this server
health-chore-name =
    { $chore ->
        [calendar] Reading calendar and settings
        [reminders] Planning reminders
        [inquiries] Asking for results of pledges
        [missing] Lists of those missing
        [superior] Telling the unit above
        [day-close] Figures of the day
        [roster-sheets] Rosters left undecided
        [week-question] Asking for remarks on the week
        [week-close] Closing the week's figures
        [week-send] Sending the week's figures
        [broadcasts] Sending announcements
        [handovers] Ending handovers
        [closing] Closing rounds
        [reaper] Taking back unsent messages
        [documents] Reading documents
        [inbox] Forgetting old codes and messages
        [photos] Deleting old photos
       *[other] { $chore }
    }
