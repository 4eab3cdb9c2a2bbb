package org.xieshou.journal.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.AccessProblem;
import org.xieshou.access.Actor;
import org.xieshou.access.GivenPasswords;
import org.xieshou.access.Glass;
import org.xieshou.access.Staffing;
import org.xieshou.access.Staffing.Assignment;
import org.xieshou.access.Staffing.Member;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Renewed;
import org.xieshou.shared.web.Sheet;

/// One person: how they are let in, what they may, and when that ends. A password stands in the answer to the form that asked
/// for it and nowhere else: at no address, in no entry and in no log.
@Controller
@May(Right.ACCESS_MANAGE)
public final class PersonPages {
    private static final String LOGIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,59}";
    private static final int LONGEST_REASON = 300;

    private final Staffing staffing;
    private final Appointing appointing;
    private final GivenPasswords passwords;
    private final FrontDesk front;
    private final Journal journal;

    PersonPages(
            Staffing staffing,
            Appointing appointing,
            GivenPasswords passwords,
            FrontDesk front,
            Journal journal) {
        this.staffing = staffing;
        this.appointing = appointing;
        this.passwords = passwords;
        this.front = front;
        this.journal = journal;
    }

    /// @param name of whom the form is about; empty for somebody new
    public record Form(
            String action,
            String name,
            List<Option> units,
            List<String> roles,
            List<Option> areas,
            Sheet answers) {
        public Form {
            units = List.copyOf(units);
            roles = List.copyOf(roles);
            areas = List.copyOf(areas);
        }
    }

    /// @param canEdit whether the reader may change name, unit and login
    /// @param canGive whether the reader may make a password for them
    /// @param self whether it is the reader
    public record One(
            Member member,
            String unit,
            List<Appointing.Post> standing,
            List<Appointing.Post> over,
            boolean canEdit,
            boolean canGive,
            boolean self) {
        public One {
            standing = List.copyOf(standing);
            over = List.copyOf(over);
        }
    }

    /// @param waits whether their role was not taken yet
    public record Given(Member member, String password, boolean waits) {
        @Override
        public String toString() {
            return "Given";
        }
    }

    public record Ending(Member member, Appointing.Post post, Sheet answers) {}

    public record Lost(Member member, Sheet answers) {}

    public record Changing(Member member, List<Option> units, Sheet answers) {
        public Changing {
            units = List.copyOf(units);
        }
    }

    @GetMapping("/people/new")
    Page<Form> open(Actor actor, @RequestParam(defaultValue = "") String unit) {
        var filled = Map.of("unit", unit, "from", staffing.today().toString());
        return form(actor, front.open(Appointing.ROOM, filled));
    }

    private Page<Form> form(Actor actor, Sheet answers) {
        return Page.of("access/person-new", form("/people", "", actor, answers));
    }

    private Form form(String action, String name, Actor actor, Sheet answers) {
        return new Form(
                action,
                name,
                appointing.units(actor),
                appointing.roles(actor),
                appointing.areas(actor),
                answers);
    }

    @Renewed("person")
    @PostMapping("/people")
    Page<?> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = new Sheet(Appointing.ROOM, sent);
        var staff = Ids.v7(answers.id("form").orElseGet(UUID::randomUUID), actor.id() + " staff");
        var name = Appointing.personName(answers);
        var login = login(answers, staff);
        var unit = appointing.unit(actor, answers);
        var assignment = appointing.assignment(actor, answers, staff, unit);
        if (!answers.errors().isEmpty()) {
            return form(actor, answers).errors(answers.errors());
        }
        var person = new LinkedHashMap<String, Object>();
        person.put("staff", staff);
        person.put("name", name);
        person.put("unit", unit);
        person.put("login", login);
        var occasion = front.ofPage(answers, actor, null);
        occasion.add("access.staff@1", null, person);
        occasion.add("access.assignment@1", null, assignment);
        var receipts = journal.append(occasion.envelopes(), actor);
        if (isWaiting(receipts.getFirst())) {
            return Page.redirect("/people").flash("shared.form.waits");
        }
        var waits = isWaiting(receipts.getLast());
        return passwords
                .first(actor, staff)
                .<Page<?>>map(password -> given(actor, staff, password, waits))
                .orElseGet(() ->
                        Page.redirect("/people/" + staff).flash("access.people.has-password"));
    }

    private String login(Sheet answers, UUID staff) {
        var login = answers.needed("login", 60);
        answers.errors().require(login.matches(LOGIN), "login", "access.people.login-odd");
        if (login.matches(LOGIN)) {
            // the same form sent twice finds itself
            boolean isAnother = staffing.isTaken(login, staff);
            answers.errors().require(!isAnother, "login", "access.people.login-taken");
        }
        return login;
    }

    private static boolean isWaiting(Receipt receipt) {
        return receipt.state() == Receipt.State.HELD
                || receipt.state() == Receipt.State.REFUSED
                || receipt.reason() != null;
    }

    private Page<Given> given(Actor actor, UUID staff, String password, boolean waits) {
        return Page.of("access/given", new Given(staffing.member(actor, staff), password, waits));
    }

    @GetMapping({"/people/{staff}", "/api/v1/people/{staff}"})
    Page<One> one(Actor actor, @PathVariable UUID staff) {
        var member = staffing.member(actor, staff);
        var today = staffing.today();
        var all = appointing.of(List.of(staff), actor);
        return Page.of(
                "access/person",
                new One(
                        member,
                        appointing.unit(member.unit()),
                        all.stream().filter(post -> !post.assignment().isOver(today)).toList(),
                        all.stream().filter(post -> post.assignment().isOver(today)).toList(),
                        staffing.mayDescribe(actor, member),
                        member.login() != null && staffing.mayGivePassword(actor, member),
                        staff.equals(actor.id())));
    }

    @GetMapping("/people/{staff}/edit")
    Page<Changing> edit(Actor actor, @PathVariable UUID staff) {
        var member = describable(actor, staff);
        var filled = new HashMap<>(Map.of("name", member.name(), "unit", member.unit()));
        if (member.login() != null) {
            filled.put("login", member.login());
        }
        return changing(actor, member, front.open(Appointing.ROOM, filled));
    }

    private Member describable(Actor actor, UUID staff) {
        var member = staffing.member(actor, staff);
        if (!staffing.mayDescribe(actor, member)) {
            throw AccessProblem.notAllowed();
        }
        return member;
    }

    private Page<Changing> changing(Actor actor, Member member, Sheet answers) {
        return Page.of(
                "access/person-edit", new Changing(member, appointing.units(actor), answers));
    }

    /// Their roles are for units of their own, and stay as they are.
    @Renewed("person")
    @PostMapping("/people/{staff}")
    Page<Changing> change(
            Actor actor,
            @PathVariable UUID staff,
            @RequestParam MultiValueMap<String, String> sent) {
        var member = describable(actor, staff);
        var answers = new Sheet(Appointing.ROOM, sent);
        var person = new LinkedHashMap<String, Object>();
        person.put("staff", staff);
        person.put("name", Appointing.personName(answers));
        person.put("unit", appointing.unit(actor, answers));
        if (member.login() != null || answers.is("login")) {
            person.put("login", login(answers, staff));
        }
        if (!answers.errors().isEmpty()) {
            return changing(actor, member, answers).errors(answers.errors());
        }
        var occasion = front.ofPage(answers, actor, null);
        occasion.correct(member.entry(), "access.staff@1", null, person);
        return front.send(occasion, actor, "/people/" + staff);
    }

    @GetMapping("/people/{staff}/roles/new")
    Page<Form> openRole(Actor actor, @PathVariable UUID staff) {
        var member = others(actor, staff);
        var filled = Map.of("unit", member.unit(), "from", staffing.today().toString());
        return roleForm(actor, member, front.open(Appointing.ROOM, filled));
    }

    /// Nobody appoints themselves.
    private Member others(Actor actor, UUID staff) {
        if (staff.equals(actor.id())) {
            throw AccessProblem.notAllowed();
        }
        return staffing.member(actor, staff);
    }

    private Page<Form> roleForm(Actor actor, Member member, Sheet answers) {
        var action = "/people/" + member.staff() + "/roles";
        return Page.of("access/role-new", form(action, member.name(), actor, answers));
    }

    @Renewed("role")
    @PostMapping("/people/{staff}/roles")
    Page<Form> addRole(
            Actor actor,
            @PathVariable UUID staff,
            @RequestParam MultiValueMap<String, String> sent) {
        var member = others(actor, staff);
        var answers = new Sheet(Appointing.ROOM, sent);
        var unit = appointing.unit(actor, answers);
        var assignment = appointing.assignment(actor, answers, staff, unit);
        if (!answers.errors().isEmpty()) {
            return roleForm(actor, member, answers).errors(answers.errors());
        }
        var occasion = front.ofPage(answers, actor, null);
        occasion.add("access.assignment@1", null, assignment);
        return front.send(occasion, actor, "/people/" + staff);
    }

    @GetMapping("/people/{staff}/roles/{entry}/end")
    Page<Ending> openEnding(Actor actor, @PathVariable UUID staff, @PathVariable UUID entry) {
        var filled = Map.of("to", staffing.today().toString());
        return ending(actor, staff, entry, front.open(Appointing.ROOM, filled));
    }

    private Page<Ending> ending(Actor actor, UUID staff, UUID entry, Sheet answers) {
        return Page.of(
                "access/role-end",
                new Ending(others(actor, staff), post(actor, staff, entry), answers));
    }

    /// What the reader may end.
    private Appointing.Post post(Actor actor, UUID staff, UUID entry) {
        return appointing.of(List.of(staff), actor).stream()
                .filter(each -> each.assignment().entry().equals(entry) && each.mine())
                .findFirst()
                .orElseThrow(AccessProblem::notAllowed);
    }

    @Renewed("role")
    @PostMapping("/people/{staff}/roles/{entry}/end")
    Page<Ending> end(
            Actor actor,
            @PathVariable UUID staff,
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> sent) {
        others(actor, staff);
        Assignment standing = post(actor, staff, entry).assignment();
        var answers = new Sheet(Appointing.ROOM, sent);
        var to = answers.neededDate("to", staffing.today());
        answers.errors().require(!to.isBefore(standing.from()), "to", "access.people.to-early");
        if (!answers.errors().isEmpty()) {
            return ending(actor, staff, entry, answers).errors(answers.errors());
        }
        var occasion = front.ofPage(answers, actor, null);
        occasion.correct(entry, "access.assignment@1", null, Appointing.ending(standing, to));
        return front.send(occasion, actor, "/people/" + staff);
    }

    @GetMapping("/people/{staff}/password")
    Page<Lost> lost(Actor actor, @PathVariable UUID staff) {
        return lost(others(actor, staff), front.open(Appointing.ROOM, Map.of()));
    }

    private static Page<Lost> lost(Member member, Sheet answers) {
        return Page.of("access/password-lost", new Lost(member, answers));
    }

    @Renewed("")
    @PostMapping("/people/{staff}/password")
    Page<?> anew(
            Actor actor,
            @PathVariable UUID staff,
            @RequestParam MultiValueMap<String, String> sent) {
        var member = others(actor, staff);
        var answers = new Sheet(Appointing.ROOM, sent);
        var why = answers.raw("why");
        answers.errors()
                .require(Glass.isReason(why), "why", "access.reset.no-reason")
                .require(why.length() <= LONGEST_REASON, "why", "access.reset.long-reason");
        if (!answers.errors().isEmpty()) {
            return lost(member, answers).errors(answers.errors());
        }
        return given(actor, staff, passwords.anew(actor, staff, why), false);
    }
}
