//! Words with which rows begin, and which are no names by themselves.

/// Tells whether a word is a common one, whatever letter it begins with, and so may lose or get its capital. None of these is a
/// number, a doubt or a denial, which are facts to the letter.
pub fn is_common(word: &str) -> bool {
    COMMON.split_whitespace().any(|known| known.eq_ignore_ascii_case(word))
}

/// Words that a row may begin with in either letter, and that are facts: a doubt or a denial is the same in both.
pub fn is_doubt(word: &str) -> bool {
    const DOUBTS: &str = "assumed initial initially maybe no not nothing perhaps possibly probably roughly some suspected thought";
    DOUBTS.split_whitespace().any(|known| known.eq_ignore_ascii_case(word))
}

/// Numbers that lose their capital after a colon, and get none.
pub const ALSO_LOWERED: [&str; 2] = ["One", "Two"];

/// Words that make no name with a capital after them: `On Saturday`.
pub const LEADING_TO_NAMES: [&str; 18] = [
    "After", "At", "Because", "Before", "Between", "By", "During", "For", "From", "In", "On", "Since", "The",
    "Until", "Upon", "When", "While", "With",
];

const COMMON: &str = "
    a above access account accounts acknowledge acknowledged action actions add added adding additional
    additionally adjusted affected after afterwards again agree agreed alert alerts all already also
    although an analysed analysis analyzed and another answer anti any api apis app applied apply approved
    as ask asked asking assign assigned at attempt attempted attempts attention audit automate automatic
    autoscaling back backup backups bad balance balances barcode based batch because before began being
    between big block blocked booking bookings bring broken bug build builds business but by cable cables
    cache calculate call called calls campaign cancelled capacity carry cause caused certificate change
    changed changes check checked checking checkout checks clean cleaned cleaning clear cleared clients
    close closed cluster code compare comparing complete completed completely conduct config configuration
    configure confirm confirmed connection connections connector consider considered consolidate consumer
    consumers contacted continue continued convert copied copies copy correct corrected correction cover cpu
    crash crashed create credentials cron current currently customer customers cut daily dashboard
    dashboards data database date day debug debugging decide decided decision declare decommission decrease
    define delete deliveries delivery deploy deployed deployment deploys deprecate depth design desk despite
    detailed detected detection dev develop developer developers diagnosis disable disabled discovered
    discovery discussion disk distribute document documentation documented door drill driver drivers drop
    dropped duplicate during duty each early email emails emergency enable enabled encrypt end ended
    endpoint enforce engineer engineering engineers enhance ensure ensured entire entries error errors
    escalated establish established evaluate even event events every everyone everything evidence examined
    executed existing expand explain explanation explore export extend external extra extract failover
    failure false feature fiber fibre figure file files final finally find finding finished firewall
    firmware first fix fixed flag flush flushed focus follow followed following for forbid form forms found
    free freed from front full fully further gate gates gave general get getting give go going good got
    gradually graph graphs guess hand handled having health healthy heap help high higher hold hosts
    how however identified identify if image images immediately impact implement implemented import imported
    imports improve in incident include increase increased increasing index inform informed infrastructure
    inspect inspected install installed instance instances internal introduce introduced invest investigate
    investigated investigation invoice invoices is isolate isolated issue issues it job jobs just keep key
    keys label labels large last latency later launch learn led left less let level license limit line link
    links listen live load loaded lock log login logins logs long look looked looking lost lots low made
    mail mails main maintain maintained maintenance make making management manual manually map marketing
    match maximum mean meanwhile measure meeting memory mention message messages messaging metrics migrate
    migrated migration missing mitigated mitigation monitor monitored monitoring more most move moved
    multiple my name need needs network new node nodes normal note noticed notification notifications
    notified notify now numbers of off offer offered office old on once only open opened operations operator
    optimize order orders other our out outage over own package page paged pager pages password patched
    pause paused payment payments people perform performance permissions phone phones pickers pin ping plan
    please plugged pod pods pool port post practise prepare prepared pressure preview previous primary print
    printer printers problem process processes processing prod product production profile prohibit promote
    promoted prompt prove provide publish pull purge pushed put quarantine quarterly queries query queue
    queues quick quickly quota rack raise ran rate reached read realised realized reason reboot rebooted
    rebuilt receipt receipts received recommended reconcile reconfigured reconnected record recovered
    recovery recreated redeployed reduce reduced refactor refund refunds refuse region register reject
    related relay release released reload reloaded remaining remember remind remote removal remove removed
    rename renamed renew renewal renewed repair repaired repeated replace replaced replica replicas
    replication report reported reporter reports request requested requests require rerun rescue reset
    resize resolution resolve resolved resolver resources response restart restarted restarting restore
    restored restores restrict result resumed retried retries return returned revert reverted review
    reviewed rewrite roll rollback rolled rolling rollout room root rotate route routed routing rows run
    runbook running sales same saw say scale scaled scaling scanner scanners schedule scheduled script
    search searched secure security see seeing seen send sending sent separate server servers service
    services sessions set several share shared shift ship shipped shop short shorten show showed shows shut
    shutting sign signed similar simplify simulate since site sites slow small smoke sms so someone
    something soon source spare spike split spotted staff standardise standardize standby start started
    starting starts state status stays still stop stopped stopping storage store strange streamline
    strengthen stuck student students subsequently success successful suddenly support switch switched
    symptoms system systems table tables tag take taken task tasks teach teacher team tell temporarily
    temporary test tested testing tests that the their then there these they thinking this those threads
    throttled through throughput ticket tickets tighten till time timeouts to together took total trace
    traced tracing track traffic train treat tried trigger triggered truck trucks truncate try trying turned
    turns typo under unexpected unplugged unrelated until unusual update updated upgrade upgraded uplink
    upload upon uptime usage use user users using valid validate van various vendor verification verified
    verify very via visit volume waited waiting waits warehouse warn warning was watch watched watching we
    web website were what when where whether which while who whole why with within work worked worker
    workers working wrap write wrong";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_no_facts() {
        for word in COMMON.split_whitespace() {
            assert!(crate::tale::facts::facts(&format!("{word} it")).is_empty(), "{word}");
        }
    }

    #[test]
    fn names_of_products_are_not_common() {
        for name in [
            "Apache", "Consul", "Express", "Puppet", "Slack", "Vault", "Windows", "nginx", "systemd", "Mark",
            "Will",
        ] {
            assert!(!is_common(name), "{name}");
        }
    }
}
