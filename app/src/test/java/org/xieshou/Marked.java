package org.xieshou;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.registry.TestIds;
import org.xieshou.shared.Field;
import org.xieshou.shared.Ids;

/// A household in the other village whose every sensitive field carries a mark of its own, found nowhere else.
public final class Marked {
    static final String ID = idEndingIn('X');

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{40,}");

    static final String LAST_FOUR = ID.substring(14);

    static final String CHILD = "燕小雀";

    /// What is typed to find the household, and what it tells that it was found so.
    static final Map<String, Field> SOUGHT =
            Map.of(CHILD, Field.CHILDREN, LAST_FOUR, Field.ID_NUMBERS, ID, Field.ID_NUMBERS);

    /// Who looks at the household and writes nothing: their name stands where it says who looked.
    static final String LOOKER = "金雀看客";

    /// What gives away which class of field.
    public static final Map<Field, List<String>> MARKS =
            Map.of(
                    Field.DOOR,
                    List.of("燕知秋", "金雀别名", "户号金雀一", "金雀巷二号", "金雀组", "13900008821", "13900008822"),
                    Field.CHILDREN,
                    List.of(CHILD, "小雀别名"),
                    Field.CORE,
                    List.of(
                            "金雀愿望", "金雀难处", "金雀米", "金雀缘由", "金雀进展", "金雀帮工", "金雀墙", "金雀桃园", "金雀想干活",
                            "金雀安置点", "金雀变化", "金雀代答", "金雀没批", "金雀不服", "金雀答应", "金雀杏", "金雀转办", "金雀退回"),
                    Field.MEANS,
                    List.of("88147.03", "88,147.03", "8814703", "金雀线索", "金雀谈话", "金雀步骤", "金雀回访"),
                    Field.ID_NUMBERS,
                    List.of(ID, LAST_FOUR, "1971-08-23"),
                    Field.PAST,
                    List.of("金雀旧事"),
                    Field.HEALTH,
                    List.of("187/113", "金雀转诊"));

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    public final UUID household = Ids.v7(Clock.systemUTC());
    public final UUID person = Ids.v7(Clock.systemUTC());
    public final UUID child = Ids.v7(Clock.systemUTC());

    /// By kind, the last of each.
    public final Map<String, UUID> entries = new LinkedHashMap<>();

    private final TestCity city;
    private final Actor clinician;
    private final String today = LocalDate.now(Clock.systemUTC()).toString();

    public Marked(TestCity city) {
        this(city, clinician(city));
    }

    /// The same with somebody who treats people there already.
    Marked(TestCity city, Actor clinician) {
        this.city = city;
        this.clinician = clinician;
        register();
        describe();
        help();
        work();
        heal();
    }

    static Actor clinician(TestCity city) {
        city.unit("wsy", "市卫生院");
        return city.person("医生", Role.CLINICIAN, "wsy", TestCity.ROOT);
    }

    /// All ids that stand for the household in addresses.
    public List<UUID> ids() {
        var ids = new java.util.ArrayList<>(List.of(household, person, child));
        ids.addAll(entries.values());
        return ids;
    }

    private static String idEndingIn(char check) {
        for (int sequence = 1; ; sequence++) {
            var id = TestIds.on(LocalDate.of(1971, 8, 23), sequence);
            if (id.charAt(17) == check) {
                return id;
            }
        }
    }

    /// What of the household a text gives away, each with a mark that it holds.
    ///
    /// The tokens of a form are chance, and by chance they may hold four characters of a mark.
    static Map<Field, String> fieldsIn(String page) {
        var found = marksIn(page);
        return found.isEmpty() ? found : marksIn(TOKEN.matcher(page).replaceAll(""));
    }

    /// The same in answer to an address: that a search finds the household tells of whom and what was sought.
    Map<Field, String> told(String path, String page) {
        for (var sought : SOUGHT.entrySet()) {
            if (path.contains("q=" + coded(sought.getKey()))) {
                var found = new EnumMap<Field, String>(Field.class);
                found.putAll(fieldsIn(page.replace(sought.getKey(), "")));
                if (page.contains(household.toString())) {
                    found.put(sought.getValue(), "that it was found");
                }
                return found;
            }
        }
        return fieldsIn(page);
    }

    static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The same text with another word for each mark that is one; numbers and days stay as they are.
    static String withoutWords(String text) {
        var other = text.replace(LOOKER, "某某");
        for (var marks : MARKS.values()) {
            for (var mark : marks) {
                other = HAN.matcher(mark).find() ? other.replace(mark, "某某") : other;
            }
        }
        return other;
    }

    private static Map<Field, String> marksIn(String text) {
        var found = new EnumMap<Field, String>(Field.class);
        MARKS.forEach((field, marks) ->
                marks.stream()
                        .filter(text::contains)
                        .findFirst()
                        .ifPresent(mark -> found.put(field, mark)));
        if (text.contains(LOOKER)) {
            found.putIfAbsent(Field.CORE, LOOKER);
        }
        return found;
    }

    private void register() {
        tell(
                "registry.household@1",
                null,
                Map.of(
                        "area",
                        TestCity.OTHER_VILLAGE,
                        "number",
                        "户号金雀一",
                        "group",
                        "金雀组",
                        "address",
                        "金雀巷二号",
                        "phone",
                        "13900008821"));
        registerHead();
        registerChild();
    }

    private void registerHead() {
        tell(
                "registry.person@1",
                person,
                Map.of(
                        "name",
                        "燕知秋",
                        "names",
                        List.of("金雀别名"),
                        "relation",
                        "head",
                        "birth",
                        "1971-08-23",
                        "idNumber",
                        ID,
                        "phone",
                        "13900008822"));
    }

    private void registerChild() {
        var born = LocalDate.now(Clock.systemUTC()).minusYears(9).toString();
        tell(
                "registry.person@1",
                child,
                Map.of(
                        "name",
                        CHILD,
                        "names",
                        List.of("小雀别名"),
                        "relation",
                        "child",
                        "birth",
                        born));
    }

    private void describe() {
        tell(
                "registry.status@1",
                null,
                Map.of("type", "dibao", "from", "2019-01-01", "source", "金雀缘由"));
        tell(
                "registry.status@1",
                null,
                Map.of(
                        "type",
                        "monitored-sudden",
                        "from",
                        "2011-01-01",
                        "to",
                        "2012-01-01",
                        "source",
                        "金雀旧事"));
        tell("registry.consent@1", null, Map.of("purpose", "health", "given", true, "by", "金雀代答"));
        fact("household.income-wages", 8_814_703);
        fact("household.relocation-site", "金雀安置点");
    }

    private void fact(String name, Object value) {
        tell("registry.fact@1", null, Map.of("fact", name, "value", value, "asOf", today));
    }

    private void help() {
        tell(
                "visits.visit@1",
                null,
                Map.of("met", "home", "team", 2, "consent", true, "next", "2019-11-01"));
        tell("visits.voice@1", null, Map.of("kind", "wish", "text", "金雀愿望", "quote", "none"));
        tell(
                "assistance.handover@1",
                null,
                Map.of("items", List.of(Map.of("item", "金雀米")), "basis", "total"));
        var difficulty =
                tell(
                        "casework.difficulty@1",
                        null,
                        Map.of("topic", "water", "text", "金雀难处", "urgent", true));
        tell("casework.owner@1", null, Map.of("case", difficulty, "unit", "fpb"));
        tell("casework.step@1", null, Map.of("case", difficulty, "text", "金雀进展"));
        tell(
                "assistance.work@1",
                null,
                Map.of(
                        "what",
                        "repair",
                        "people",
                        2,
                        "hours",
                        3,
                        "mayEnter",
                        true,
                        "text",
                        "金雀帮工"));
        tell(
                "assistance.housing-check@1",
                null,
                Map.of("mayEnter", true, "wallCrack", true, "grading", true, "text", "金雀墙"));
    }

    private void work() {
        tell("livelihood.plan@1", null, Map.of("sort", "courtyard", "what", "金雀桃园", "from", today));
        var occasion = city.occasion(city.coordinator());
        var interest =
                occasion.add(
                        "livelihood.interest@1",
                        null,
                        Map.of("household", household, "person", person, "wish", "金雀想干活"));
        taken(city.append(city.coordinator(), occasion.envelopes()));
        entries.put("livelihood.interest@1", interest);
    }

    /// What more can be said of a household: how its programmes and promises went, and what keepers of the register alone are told.
    public Marked more() {
        tell(
                "visits.story@1",
                null,
                Map.of("since", "2019-01-01", "text", "金雀变化", "quote", "none"));
        var transfer = Map.of("case", id("casework.difficulty@1"), "to", "fpb", "text", "金雀转办");
        tell("casework.transfer@1", null, transfer);
        tell(
                "assistance.return@1",
                null,
                Map.of(
                        "items",
                        List.of(Map.of("item", "面粉", "quantity", 1, "unit", "袋")),
                        "text",
                        "金雀退回"));
        var promise = new HashMap<String, Object>(Map.of("by", "fpb", "what", "金雀答应"));
        promise.putAll(Map.of("plan", id("livelihood.plan@1"), "due", today));
        tell("livelihood.promise@1", null, promise);
        var offer = new HashMap<String, Object>(Map.of("product", "金雀杏", "from", today));
        offer.putAll(Map.of("quantity", 5, "measure", "公斤"));
        tell("livelihood.offer@1", null, offer);
        watch();
        return this;
    }

    private void watch() {
        var lead =
                tell(
                        "watch.lead@1",
                        null,
                        Map.of("alert", "A14", "event", "told", "about", "income", "text", "金雀线索"));
        var talk = new HashMap<String, Object>(Map.of("lead", lead, "text", "金雀谈话"));
        talk.putAll(Map.of("how", "home", "outcome", "wants-check"));
        tell("watch.talk@1", null, talk);
        var step = Map.of("lead", lead, "step", "authorised", "on", today, "text", "金雀步骤");
        tell("watch.step@1", null, step);
        var review = Map.of("on", today, "of", "monitored", "result", "watch", "text", "金雀回访");
        tell("watch.review@1", null, review);
        var refused = new HashMap<String, Object>(Map.of("programme", "living-aid", "on", today));
        refused.putAll(Map.of("what", "refused", "why", "金雀没批"));
        tell("entitlement.setback@1", null, refused);
        var contest = Map.of("programme", "living-aid", "text", "金雀不服");
        tell("entitlement.contest@1", null, contest);
    }

    private UUID id(String kind) {
        return java.util.Objects.requireNonNull(entries.get(kind));
    }

    private void heal() {
        var reading =
                tell(
                        clinician,
                        "health.measurement@1",
                        person,
                        Map.of("place", "home", "systolic", 187, "diastolic", 113));
        tell(
                clinician,
                "health.referral@1",
                person,
                Map.of(
                        "measurement",
                        reading,
                        "to",
                        "wsy",
                        "urgency",
                        "appointment",
                        "about",
                        "blood-pressure",
                        "note",
                        "金雀转诊"));
    }

    private UUID tell(String kind, @Nullable UUID person, Map<String, ?> body) {
        return tell(city.coordinator(), kind, person, body);
    }

    private UUID tell(Actor by, String kind, @Nullable UUID person, Map<String, ?> body) {
        var occasion = city.occasion(by);
        var fields = new HashMap<String, Object>(body);
        var id =
                person == null
                        ? occasion.add(kind, household, fields)
                        : occasion.add(kind, household, person, fields);
        taken(city.append(by, occasion.envelopes()));
        entries.put(kind + (child.equals(person) ? " of the child" : ""), id);
        return id;
    }

    private static void taken(List<Receipt> receipts) {
        for (var receipt : receipts) {
            if (receipt.state() != Receipt.State.ACCEPTED) {
                throw new AssertionError(receipt.toString());
            }
        }
    }
}
