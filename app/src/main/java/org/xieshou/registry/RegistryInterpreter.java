package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Follower;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;
import org.xieshou.shared.StandingTable;

/// Keeps the register up to date. One household, one person, one consent a purpose, one status a kind and beginning:
/// who states it again restates it. Facts may be disputed.
@Component
final class RegistryInterpreter implements Interpreter {
    private static final Set<String> LIVING =
            Set.of("registry.person", "registry.moved", "registry.left");
    private static final Set<String> LISTED =
            Set.of(
                    "registry.household",
                    "registry.person",
                    "registry.moved",
                    "registry.left",
                    "registry.head",
                    "registry.closed");

    private final StandingTable households =
            new StandingTable("registry.household", RegistryWords.HOUSEHOLD);
    private final StandingTable people = new StandingTable("registry.person", RegistryWords.PERSON);
    private final EventTable names = new EventTable("registry.name", RegistryWords.NAME);
    private final EventTable left = new EventTable("registry.left", RegistryWords.LEFT);
    private final StandingTable members =
            new StandingTable("registry.member", LifeWords.MEMBER, new MemberRows());
    private final StandingTable heads =
            StandingTable.alone("registry.headship", LifeWords.HEADSHIP, new HeadRows());
    private final EventTable closed = new EventTable("registry.closed", LifeWords.CLOSED);
    private final EventTable erasures = new EventTable("registry.erasure", "why text");
    private final StandingTable facts =
            StandingTable.ofHouseholds("registry.fact", RegistryWords.FACT, new FactRows());
    private final StandingTable statuses =
            new StandingTable("registry.status", RegistryWords.STATUS);
    private final StandingTable consents =
            new StandingTable("registry.consent", RegistryWords.CONSENT);
    private final SummaryFollower summaries = new SummaryFollower();
    private final RegistryWords words;
    private final List<Kind> kinds;

    RegistryInterpreter(Fingerprint fingerprint, Catalogue catalogue) {
        words = new RegistryWords(fingerprint);
        kinds =
                List.of(
                        RegistryKinds.HOUSEHOLD,
                        RegistryKinds.PERSON,
                        RegistryKinds.LEFT,
                        LifeKinds.MOVED,
                        LifeKinds.HEAD,
                        LifeKinds.CLOSED,
                        LifeKinds.ERASURE,
                        RegistryKinds.fact(catalogue),
                        RegistryKinds.STATUS,
                        RegistryKinds.CONSENT);
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    @Override
    public Set<String> grave() {
        return Set.of("registry.closed", "registry.erasure");
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        households.tables(),
                        people.tables(),
                        names.tables(),
                        left.tables(),
                        members.tables(),
                        heads.tables(),
                        closed.tables(),
                        erasures.tables(),
                        facts.tables(),
                        statuses.tables(),
                        consents.tables(),
                        List.of(SummaryTable.NAME))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Set<UUID> elsewhere(UUID household, Set<UUID> people, Connection rows)
            throws SQLException {
        return ErasureTable.elsewhere(rows, household, people);
    }

    @Override
    public void settle(Set<UUID> people, Connection rows) throws SQLException {
        summaries.settle(people, rows);
    }

    @Override
    public Optional<Follower> follower() {
        return Optional.of(summaries);
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        prepare(entries, writer).write();
    }

    @Override
    public Writing prepare(List<Entry> entries, Connection writer) throws SQLException {
        var by = entries.stream().collect(Collectors.groupingBy(Entry::kind));
        var homes = households.read(of("registry.household", by), Entry::household, writer);
        var persons = people.read(of("registry.person", by), RegistryWords::personOf, writer);
        var living = members.read(among(LIVING, entries), RegistryWords::personOf, writer);
        var leading = heads.read(of("registry.head", by), Entry::household, writer);
        var known = facts.read(of("registry.fact", by), RegistryWords::factOf, writer);
        var official = statuses.read(of("registry.status", by), RegistryWords::statusOf, writer);
        var allowed = consents.read(of("registry.consent", by), RegistryWords::consentOf, writer);

        return () -> {
            homes.write((entry, _) -> words.household(entry), writer);
            persons.write((entry, _) -> words.person(entry), writer);
            names.writeLists(of("registry.person", by), RegistryWords::names, writer);
            living.write(LifeWords::member, writer);
            leading.write((entry, _) -> LifeWords.headship(entry), writer);
            left.write(of("registry.left", by), RegistryWords::left, writer);
            closed.write(of("registry.closed", by), LifeWords::closed, writer);
            // the dearest as soon as it can be: the rest is worked out meanwhile
            summaries.write(among(LISTED, entries), writer);
            known.write(RegistryWords::fact, writer);
            official.write((entry, _) -> RegistryWords.status(entry), writer);
            allowed.write((entry, _) -> RegistryWords.consent(entry), writer);
            erasures.write(
                    of("registry.erasure", by),
                    entry -> new Object[] {entry.body().text("why")},
                    writer);
        };
    }

    private static List<Entry> of(String kind, Map<String, List<Entry>> by) {
        return by.getOrDefault(kind, List.of());
    }

    private static List<Entry> among(Set<String> kinds, List<Entry> entries) {
        return entries.stream().filter(entry -> kinds.contains(entry.kind())).toList();
    }
}
