package org.xieshou.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Fingerprint;
import org.xieshou.registry.Household.KnownFact;
import org.xieshou.registry.Household.Member;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// The households within an actor's reach. Reach is checked here and once more by the database.
@Component
public final class Households {
    public static final int ADULT = 18;

    /// A search gives no more.
    public static final int FOUND = 20;

    private final Reading reading;
    private final Looking looking;
    private final Catalogue catalogue;
    private final Place place;
    private final Clock clock;
    private final Fingerprint fingerprint;
    private final PlaceSounds sounds;

    Households(
            Reading reading,
            Looking looking,
            Catalogue catalogue,
            Place place,
            Clock clock,
            Fingerprint fingerprint,
            PlaceSounds sounds) {
        this.fingerprint = fingerprint;
        this.sounds = sounds;
        this.reading = reading;
        this.looking = looking;
        this.catalogue = catalogue;
        this.place = place;
        this.clock = clock;
    }

    /// Writes down who opened a household's record, and why.
    public interface Looking {
        void at(Actor actor, UUID household, String why);
    }

    /// @throws RegistryProblem if the actor may not read households
    public HouseholdList page(Actor actor, HouseholdQuery query) {
        mayRead(actor);
        mayReadAt(actor, query.moment());
        var own = actor.unopened();
        return reading.as(
                own,
                db -> {
                    var table = table(db, own);
                    var found = table.page(query);
                    boolean isPast = found.rows().isEmpty() && found.total() > 0;
                    return isPast ? table.page(query.page(lastPage(found.total()))) : found;
                });
    }

    private static int lastPage(long total) {
        return Math.toIntExact(Math.ceilDiv(total, HouseholdQuery.SIZE));
    }

    /// The first twenty that one box of search finds.
    public List<HouseholdRow> search(Actor actor, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        mayRead(actor);
        var query = HouseholdQuery.all().text(text);
        var own = actor.unopened();
        return reading.as(own, db -> table(db, own).list(query, FOUND)).rows();
    }

    /// @param own the actor, with nothing opened through the glass
    HouseholdTable table(JdbcClient db, Actor own) {
        return new HouseholdTable(db, own, today(), new HouseholdTable.Ground(fingerprint, sounds));
    }

    SearchTable searching(JdbcClient db) {
        return new SearchTable(db, sounds);
    }

    /// Opens a household; that is written down where the household can see it.
    ///
    /// @param why a message key, such as `registry.why.page`
    /// @throws RegistryProblem if there is none in reach
    public Household get(Actor actor, UUID id, String why) {
        var household = again(actor, id);
        looking.at(actor, id, why);
        return household;
    }

    /// The same as of a moment.
    ///
    /// @throws RegistryProblem if there was none in reach, or the actor does not keep the register
    public Household get(Actor actor, UUID id, String why, Moment moment) {
        if (moment.isNow()) {
            return get(actor, id, why);
        }
        mayRead(actor);
        mayReadAt(actor, moment);
        var then = new RecordTable.Then(moment, today());
        var record =
                reading.as(actor, db -> RecordTable.of(db, id, actor, then))
                        .filter(r -> reaches(actor, r))
                        .orElseThrow(RegistryProblem::notKnownThen);
        looking.at(actor, id, why);
        return seenBy(actor, record, moment.day(today()));
    }

    /// What counts now of what was told of a household as it was on a day, by the name of the fact: nothing that was taken
    /// back or corrected since, and nothing that not all may see who read the household.
    ///
    /// @param household that was opened before: so whoever asks may read it
    public Map<String, Household.Value> toldOn(Actor actor, Household household, LocalDate day) {
        mayRead(actor);
        return reading.as(
                actor,
                db -> {
                    var then = new PastTable(db, new Moment(null, day), day);
                    return then.facts(List.of(household.id()), List.of()).stream()
                            .filter(fact -> fact.person() == null && !fact.rival())
                            .filter(fact -> isOpen(fact.fact()))
                            .collect(Collectors.toMap(PastTable.Fact::fact, PastTable.Fact::told));
                });
    }

    private boolean isOpen(String fact) {
        return catalogue.findFact(fact).filter(FactDeclaration::isOpen).isPresent();
    }

    /// The same for a form that comes back: its opening was written down already.
    ///
    /// @throws RegistryProblem if there is none in reach
    public Household again(Actor actor, UUID id) {
        mayRead(actor);
        return found(actor, id);
    }

    /// What somebody sees who comes to the door: those who write visits and open no record, such as clinicians, see what
    /// their role sees of [Field#DOOR] within their reach, and nothing through the glass. Opening is written down.
    ///
    /// @throws RegistryProblem if there is none in reach, or the actor writes no visits
    public Household atDoor(Actor actor, UUID id, String why) {
        var household = atDoorAgain(actor, id);
        looking.at(actor, id, why);
        return household;
    }

    /// The same for a form that comes back.
    ///
    /// @throws RegistryProblem if there is none in reach, or the actor writes no visits
    public Household atDoorAgain(Actor actor, UUID id) {
        if (actor.may(Right.HOUSEHOLDS_READ)) {
            return again(actor, id);
        }
        if (!actor.may(Right.VISITS_WRITE)) {
            throw RegistryProblem.notAllowed();
        }
        return found(actor.within(Right.VISITS_WRITE).unopened(), id);
    }

    private Household found(Actor actor, UUID id) {
        var record =
                reading.as(actor, db -> RecordTable.of(db, id).filter(r -> reaches(actor, r)))
                        .orElseThrow(RegistryProblem::householdNotFound);
        return seenBy(actor, record, today());
    }

    /// The one household with exactly this number, wherever it lives: for somebody who gives a reason for asking.
    ///
    /// @throws RegistryProblem if the actor may not break the glass
    public java.util.Optional<UUID> numbered(Actor actor, String number) {
        if (!actor.may(Right.GLASS)) {
            throw RegistryProblem.notAllowed();
        }
        return reading.asSystem(db -> RecordTable.numbered(db, number));
    }

    /// Whether this household may be written about, without opening its record.
    ///
    /// @throws RegistryProblem if there is none in reach or the actor may not write
    public void mayWrite(Actor actor, UUID id) {
        may(Right.HOUSEHOLDS_WRITE, actor, id);
    }

    /// The same for one that may be erased.
    ///
    /// @throws RegistryProblem if there is none in reach or the actor may not erase
    public void mayErase(Actor actor, UUID id) {
        may(Right.HOUSEHOLDS_ERASE, actor, id);
    }

    private void may(Right right, Actor actor, UUID id) {
        if (!actor.may(right)) {
            throw RegistryProblem.notAllowed();
        }
        var there = reading.as(actor, db -> RecordTable.identity(db, id));
        if (there.isEmpty() || !actor.within(right).reaches(there.get().area(), id)) {
            throw RegistryProblem.householdNotFound();
        }
    }

    /// Whether this person may be said to live in this household: it claims the person, or the person's last home is one
    /// that the actor may write about.
    ///
    /// @throws RegistryProblem if not, or if the household may not be written about
    public void mayTakeIn(Actor actor, UUID id, UUID person) {
        mayWrite(actor, id);
        require(
                homes(actor, person)
                        .anyMatch(home ->
                                actor.within(Right.HOUSEHOLDS_WRITE)
                                        .reaches(home.area(), home.household())));
    }

    /// Whether this person may be said to have left this household: it must be one that claims the person.
    ///
    /// @throws RegistryProblem if not, or if the household may not be written about
    public void mayLetGo(Actor actor, UUID id, UUID person) {
        mayWrite(actor, id);
        require(homes(actor, person).anyMatch(home -> home.lives() && home.household().equals(id)));
    }

    private Stream<RecordTable.Home> homes(Actor actor, UUID person) {
        return reading.as(actor, db -> RecordTable.homes(db, person)).stream();
    }

    private static void require(boolean isKnown) {
        if (!isKnown) {
            throw RegistryProblem.personNotFound();
        }
    }

    private static void mayRead(Actor actor) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw RegistryProblem.notAllowed();
        }
    }

    /// What a household once was is a field of its own.
    static void mayReadAt(Actor actor, Moment moment) {
        if (!moment.isNow() && !actor.sees(Field.PAST)) {
            throw RegistryProblem.notAllowed();
        }
    }

    private static boolean reaches(Actor actor, RecordTable.Rows record) {
        return actor.reads(record.identity().area(), record.id());
    }

    public LocalDate today() {
        return clock.instant().atZone(place.zone()).toLocalDate();
    }

    /// Visiting units never see income and the like, nor ID numbers, nor what a household once was.
    private Household seenBy(Actor reader, RecordTable.Rows record, LocalDate day) {
        var actor = reader.at(record.identity().area(), record.id());
        return new Household(
                record.id(),
                record.identity(),
                record.places(),
                record.members().stream().map(each -> member(each, actor, day)).toList(),
                facts(record.facts(), actor),
                record.statuses().stream()
                        .filter(s -> actor.sees(s.holdsOn(day) ? Field.CORE : Field.PAST))
                        .toList(),
                actor.sees(Field.CORE) ? record.consents() : List.of(),
                record.seen());
    }

    private Member member(RecordTable.Person person, Actor actor, LocalDate day) {
        var age = age(person.birth(), day);
        boolean hidden = age != null && age < ADULT && !actor.sees(Field.CHILDREN);
        return new Member(
                person.id(),
                hidden ? null : person.name(),
                person.relation(),
                person.sex(),
                age,
                actor.sees(Field.ID_NUMBERS) ? person.last4() : null,
                person.phone());
    }

    static @Nullable Integer age(@Nullable LocalDate birth, LocalDate day) {
        return birth == null ? null : Math.max(0, Period.between(birth, day).getYears());
    }

    /// In the catalogue's order; the household's own first, then its members'.
    private List<KnownFact> facts(List<RecordTable.Fact> rows, Actor actor) {
        var byFact = rows.stream().collect(Collectors.groupingBy(RecordTable.Fact::fact));
        var known = new ArrayList<KnownFact>();
        for (var declared : catalogue.facts()) {
            var told = byFact.getOrDefault(declared.name(), List.of());
            if (!told.isEmpty() && declared.isFor(actor)) {
                known.addAll(byPerson(declared, told));
            }
        }
        return known;
    }

    private static List<KnownFact> byPerson(FactDeclaration declared, List<RecordTable.Fact> told) {
        var byPerson = new LinkedHashMap<String, List<RecordTable.Fact>>();
        told.forEach(row ->
                byPerson.computeIfAbsent("" + row.person(), _ -> new ArrayList<>()).add(row));
        return byPerson.values().stream()
                .map(each ->
                        new KnownFact(
                                declared,
                                each.getFirst().person(),
                                each.stream().map(RecordTable.Fact::value).toList()))
                .toList();
    }
}
