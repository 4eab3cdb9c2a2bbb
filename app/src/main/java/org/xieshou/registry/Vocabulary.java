package org.xieshou.registry;

import java.util.List;

/// The codes that entries of this room choose from, each list in the order in which it is offered.
public final class Vocabulary {
    public static final List<String> RELATIONS =
            List.of(
                    "head",
                    "spouse",
                    "child",
                    "child-in-law",
                    "grandchild",
                    "parent",
                    "grandparent",
                    "sibling",
                    "other");
    public static final List<String> STATUSES =
            List.of(
                    "ordinary",
                    "exited",
                    "monitored-unstable",
                    "monitored-marginal",
                    "monitored-sudden",
                    "dibao",
                    "dibao-edge",
                    "rigid",
                    "tekun");
    public static final List<String> PURPOSES =
            List.of("visit", "quote", "health", "job", "data-check");

    /// Those that pages ask for. Not work: whoever does not want to hear of it leaves no word about that (the room
    /// `livelihood` keeps who does, and forgets it when it is taken back).
    public static final List<String> PURPOSES_ASKED =
            PURPOSES.stream().filter(purpose -> !purpose.equals("job")).toList();

    /// Under which forms that offer many facts show them, in this order.
    public static final List<String> HEADINGS =
            List.of(
                    "home",
                    "land",
                    "house",
                    "living",
                    "supply",
                    "business",
                    "income",
                    "programmes",
                    "help",
                    "schooling",
                    "work",
                    "insurance",
                    "other");

    public static final List<String> TELLERS =
            List.of("self", "family", "school", "office", "document", "import");
    public static final List<String> REASONS = List.of("moved", "died", "married-out", "error");

    /// Why a member lives in a household now.
    public static final List<String> MOVES =
            List.of("married", "moved", "split", "merged", "returned");

    /// Why a household is none any more.
    public static final List<String> ENDINGS = List.of("merged", "moved-away", "died-out", "error");

    /// Why all that is held about a household is to go.
    public static final List<String> ERASURES = List.of("wish", "wrong", "over", "court");

    /// Of contact; others may be written in.
    public static final List<String> LANGUAGES = List.of("zh", "ug", "kk", "mn", "ky");

    private Vocabulary() {}
}
