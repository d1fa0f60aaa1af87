# Checks the numbers of receipts for pledges and of confirmations of study.
command-xacminh = Check a receipt
command-xacminh-about = Whether the number of a pledge’s receipt or of a confirmation of study stands
command-xacminh-said = verify | check a receipt | check a code
audit-receipt-ask = Write the number, such as <code>NG-{ $year }-0153</code> or <code>HT-{ $year }-0404</code>
audit-receipt-wait = This account wrote { $count } numbers that are not there. Please wait until <b>{ $until }</b>.
audit-receipt-none = The number <b>{ $code }</b> fits no receipt or confirmation that stands.
audit-receipt-there = The number <b>{ $code }</b> is there and stands. What it is of, only its owner, their leaders and the office can see.
audit-receipt-stands =
    { $stands ->
        [1] The number <b>{ $code }</b> stands.
       *[0] The number <b>{ $code }</b> is there, but <b>does not stand any more</b>.
    }
audit-receipt-whose = Given to: { $name } ({ $unit })
audit-receipt-again = Check another
