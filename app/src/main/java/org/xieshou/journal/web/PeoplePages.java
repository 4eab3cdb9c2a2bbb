package org.xieshou.journal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.access.Staffing;
import org.xieshou.access.Staffing.Member;
import org.xieshou.access.Unit;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Sheet;

/// The people and the units whom somebody keeps. It stands in this room because what is said of them are entries, which the
/// room of access cannot append.
@Controller
@May(Right.ACCESS_MANAGE)
public final class PeoplePages {
    private static final List<String> TYPES =
            List.of(
                    "organ",
                    "office",
                    "firm",
                    "group",
                    "school",
                    "clinic",
                    "hospital",
                    "village",
                    "community",
                    "other");

    private final Staffing staffing;
    private final Appointing appointing;
    private final FrontDesk front;

    PeoplePages(Staffing staffing, Appointing appointing, FrontDesk front) {
        this.staffing = staffing;
        this.appointing = appointing;
        this.front = front;
    }

    /// @param posts what they are now, or will be
    public record Row(Member member, String unit, List<Appointing.Post> posts) {
        public Row {
            posts = List.copyOf(posts);
        }

        /// A helper may have thirty homes: those are counted.
        public List<Appointing.Post> wide() {
            return posts.stream().filter(post -> post.assignment().household() == null).toList();
        }

        public int homes() {
            return posts.size() - wide().size();
        }
    }

    /// @param unit the name of the one unit shown; null for all
    public record People(String q, @Nullable String unit, long total, List<Row> rows, Pager pager) {
        public People {
            rows = List.copyOf(rows);
        }

        public boolean isNarrowed() {
            return unit != null || !q.isEmpty();
        }
    }

    public record Kept(Unit unit, String area) {}

    public record AllUnits(String q, long total, List<Kept> units, Pager pager) {
        public AllUnits {
            units = List.copyOf(units);
        }
    }

    public record Form(List<String> types, List<Option> areas, Sheet answers) {
        public Form {
            types = List.copyOf(types);
            areas = List.copyOf(areas);
        }
    }

    public record UnitForm(Staffing.Office unit, String area, List<String> types, Sheet answers) {
        public UnitForm {
            types = List.copyOf(types);
        }
    }

    @Bean
    static NavItem peopleInNavigation() {
        return new NavItem(94, "access.people.nav", "/people", Right.ACCESS_MANAGE)
                .also("/account/reset");
    }

    @Bean
    static Door doorToPeople() {
        return new Door(60, "access.door.people", "/people", Right.ACCESS_MANAGE);
    }

    @GetMapping({"/people", "/api/v1/people"})
    Page<People> people(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String page) {
        var text = plain(q);
        var one = staffing.units(actor).stream().filter(each -> each.id().equals(unit)).findFirst();
        if (one.isEmpty() && !unit.isEmpty()) {
            throw SharedProblem.noSuchFilter("unit");
        }
        var of = one.map(Unit::id).orElse("");
        var found = staffing.find(actor, new Staffing.Asked(text, of, number(page)));
        var today = staffing.today();
        var standing =
                appointing.of(found.members().stream().map(Member::staff).toList(), actor).stream()
                        .filter(post -> !post.assignment().isOver(today))
                        .toList();
        var rows = found.members().stream().map(member -> row(member, standing)).toList();
        var pager =
                Pager.counted(
                        number(page),
                        found.total(),
                        Staffing.SIZE,
                        to -> href("/people", Map.of("q", text, "unit", of), to));
        return Page.of(
                "access/people",
                new People(text, one.map(Unit::name).orElse(null), found.total(), rows, pager));
    }

    private Row row(Member member, List<Appointing.Post> standing) {
        return new Row(
                member,
                appointing.unit(member.unit()),
                standing.stream()
                        .filter(post -> post.assignment().staff().equals(member.staff()))
                        .toList());
    }

    private static String href(String path, Map<String, String> asked, long page) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.queryParam("page", page).encode().buildAndExpand(asked).toUriString();
    }

    /// What people typed without what no name holds.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static long number(String page) {
        return page.matches("[1-9][0-9]{0,5}") ? Long.parseLong(page) : 1;
    }

    @GetMapping({"/people/units", "/api/v1/people/units"})
    Page<AllUnits> units(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page) {
        var text = plain(q);
        var word = text.toLowerCase(Locale.ROOT);
        var all =
                staffing.units(actor).stream()
                        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(word))
                        .toList();
        var pager =
                Pager.counted(
                        number(page),
                        all.size(),
                        Staffing.SIZE,
                        to -> href("/people/units", Map.of("q", text), to));
        var shown =
                all.stream()
                        .skip((pager.page() - 1) * Staffing.SIZE)
                        .limit(Staffing.SIZE)
                        .map(unit -> new Kept(unit, appointing.area(unit.area())))
                        .toList();
        return Page.of("access/units", new AllUnits(text, all.size(), shown, pager));
    }

    @GetMapping("/people/units/new")
    Page<Form> openUnit(Actor actor) {
        return form(actor, front.open(Appointing.ROOM, Map.of("type", "organ")));
    }

    private Page<Form> form(Actor actor, Sheet answers) {
        return Page.of("access/unit-new", new Form(TYPES, appointing.areas(actor), answers));
    }

    @Renewed("unit")
    @PostMapping("/people/units")
    Page<Form> addUnit(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = new Sheet(Appointing.ROOM, sent);
        var name = Appointing.name(answers, "name", 80);
        var type = answers.choice("type", TYPES);
        var area = appointing.area(actor, answers, true);
        var form = answers.id("form").orElseGet(UUID::randomUUID);
        var id = "u" + form.toString().replace("-", "");
        isOnlyOne(name, id, answers);
        if (!answers.errors().isEmpty()) {
            return form(actor, answers).errors(answers.errors());
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("unit", id);
        body.put("name", name);
        body.put("type", type);
        area.ifPresent(number -> body.put("area", number));
        var occasion = front.ofPage(answers, actor, null);
        occasion.add("access.unit@1", null, body);
        return front.send(occasion, actor, "/people/new?unit=" + id);
    }

    private void isOnlyOne(String name, String id, Sheet answers) {
        boolean isNamed =
                appointing.allUnits().stream()
                        .anyMatch(unit -> unit.name().equals(name) && !unit.id().equals(id));
        answers.errors().require(!isNamed, "name", "access.people.unit-exists");
    }

    @GetMapping("/people/units/{unit}/edit")
    Page<UnitForm> editUnit(Actor actor, @PathVariable String unit) {
        var standing = staffing.unit(actor, unit);
        var filled = Map.of("name", standing.name(), "type", standing.type());
        return unitForm(standing, front.open(Appointing.ROOM, filled));
    }

    private Page<UnitForm> unitForm(Staffing.Office unit, Sheet answers) {
        return Page.of(
                "access/unit-edit",
                new UnitForm(unit, appointing.area(unit.area()), TYPES, answers));
    }

    /// Where it belongs stays: people's reach hangs on that.
    @Renewed("unit")
    @PostMapping("/people/units/{unit}")
    Page<UnitForm> changeUnit(
            Actor actor,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> sent) {
        var standing = staffing.unit(actor, unit);
        var answers = new Sheet(Appointing.ROOM, sent);
        var name = Appointing.name(answers, "name", 80);
        var type = answers.choice("type", TYPES);
        isOnlyOne(name, unit, answers);
        if (!answers.errors().isEmpty()) {
            return unitForm(standing, answers).errors(answers.errors());
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("unit", unit);
        body.put("name", name);
        body.put("type", type);
        body.put("area", standing.area());
        if (standing.parent() != null) {
            body.put("parent", standing.parent());
        }
        var occasion = front.ofPage(answers, actor, null);
        occasion.correct(standing.entry(), "access.unit@1", null, body);
        return front.send(occasion, actor, "/people/units");
    }
}
