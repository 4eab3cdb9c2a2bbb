package org.xieshou.pairing.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.pairing.Contact;
import org.xieshou.pairing.Contacts;
import org.xieshou.pairing.Rhythm;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;

/// Days on which teachers and pupils' families were in touch. At home only if a guardian agreed; that is then a visit too.
@Controller
@May(Right.PUPILS)
public final class ContactPages {
    private static final List<String> PLACES = List.of("school", "phone", "home");
    private static final List<String> GUARDIANS =
            List.of("mother", "father", "grandparent", "other");

    private final Contacts contacts;
    private final FrontDesk desk;

    ContactPages(Contacts contacts, FrontDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    /// @param due in the same order: when the next contact is due
    public record Listed(
            List<Contact> contacts,
            List<Contacts.Due> due,
            Contacts.Counts counts,
            Pager pager,
            Rhythm.Edition agreed) {
        public Listed {
            contacts = List.copyOf(contacts);
            due = List.copyOf(due);
        }

        /// The agreed time in whole months, or in days where it is not.
        public Text every() {
            var every = agreed.every();
            var from = agreed.from();
            return every.minusMonths(every.toTotalMonths()).normalized().isZero()
                    ? Text.of("pairing.every.months", every.toTotalMonths())
                    : Text.of(
                            "pairing.every.days", ChronoUnit.DAYS.between(from, from.plus(every)));
        }
    }

    public record Form(Contact contact, Sheet sheet) {
        public String action() {
            return "/pairing/contacts/" + contact.pair();
        }

        public List<String> places() {
            return PLACES;
        }

        public List<String> guardians() {
            return GUARDIANS;
        }
    }

    @Bean
    static NavItem pupilsInNavigation() {
        return new NavItem(30, "pairing.nav.pupils", "/pairing/contacts", Right.PUPILS)
                .except(Right.HOUSEHOLDS_READ);
    }

    @Bean
    static Door contactDoor() {
        return new Door(15, "pairing.door.contact", "/pairing/contacts", Right.PUPILS);
    }

    @Bean
    static Door ticksDoor() {
        return new Door(16, "pairing.door.ticks", "/entitlements/pupils?own=true", Right.PUPILS);
    }

    @GetMapping({"/pairing/contacts", "/api/v1/pairing/contacts"})
    Page<Listed> all(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var listed = contacts.list(actor, page);
        var all = listed.contacts();
        var due = all.stream().map(contacts::due).toList();
        var pager =
                Pager.counted(
                        page,
                        listed.counts().pairs(),
                        Contacts.SIZE,
                        to -> "/pairing/contacts?page=" + to);
        return Page.of(
                "pairing/contacts",
                new Listed(all, due, listed.counts(), pager, contacts.agreed()));
    }

    @GetMapping("/pairing/contacts/{pair}")
    Page<Form> open(Actor actor, @PathVariable UUID pair) {
        var filled = Map.of("on", desk.today().toString(), "place", "school");
        return Page.of(
                "pairing/contact",
                new Form(contacts.get(actor, pair), desk.open("pairing", filled)));
    }

    /// Sent: `on`, `place` (school, phone, home), for home `guardian` and `agreed`, `policies` (several).
    @PostMapping({"/pairing/contacts/{pair}", "/api/v1/pairing/contacts/{pair}"})
    Page<Form> add(
            Actor actor,
            @PathVariable UUID pair,
            @RequestParam MultiValueMap<String, String> sent) {
        var contact = contacts.get(actor, pair);
        var sheet = new Sheet("pairing", sent);
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "pairing.error.future");
        var place = sheet.choice("place", PLACES);
        boolean home = place.equals("home");
        if (home) {
            sheet.choice("guardian", GUARDIANS);
            sheet.errors().require(sheet.is("agreed"), "agreed", "pairing.error.agreed");
        }
        if (!sheet.errors().isEmpty()) {
            return Page.of("pairing/contact", new Form(contact, sheet)).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        if (!on.equals(desk.today())) {
            occasion = occasion.happened(desk.noonOf(on));
        }
        if (home) {
            comeHome(occasion, actor, contact, sheet.raw("guardian"));
        }
        occasion.add(
                "pairing.contact@1", contact.household(), contact.pupil(), body(sheet, on, place));
        return desk.send(occasion, actor, "/pairing/contacts");
    }

    /// A teacher states no consents for others' use: that a guardian agreed stands in the contact itself.
    private static void comeHome(Occasion occasion, Actor actor, Contact contact, String guardian) {
        if (actor.at(contact.area(), contact.household()).may(Right.VISITS_WRITE)) {
            occasion.add(
                    "registry.consent@1",
                    contact.household(),
                    contact.pupil(),
                    Map.of("purpose", "visit", "given", true, "by", guardian));
        }
        occasion.add(
                "visits.visit@1",
                contact.household(),
                Map.of("met", "home", "team", 1, "consent", true));
    }

    private static Map<String, Object> body(Sheet sheet, LocalDate on, String place) {
        var body = new LinkedHashMap<String, Object>();
        body.put("on", on.toString());
        body.put("place", place);
        if (place.equals("home")) {
            body.put("guardian", sheet.raw("guardian"));
        }
        var policies = sheet.all("policies");
        if (!policies.isEmpty()) {
            body.put("policies", policies);
        }
        return body;
    }
}
