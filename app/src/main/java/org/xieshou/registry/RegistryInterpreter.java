package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
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
    private final SummaryTable summaries = new SummaryTable();
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
        summaries.refresh(Set.of(), people, rows);
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var byKind =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Entry::kind, LinkedHashMap::new, Collectors.toList()));
        for (var kind : byKind.entrySet()) {
            write(kind, writer);
        }
        members.write(
                entries.stream().filter(entry -> LIVING.contains(entry.kind())).toList(),
                RegistryWords::personOf,
                LifeWords::member,
                writer);
        summaries.write(
                entries.stream().filter(entry -> LISTED.contains(entry.kind())).toList(), writer);
    }

    private void write(Map.Entry<String, List<Entry>> kind, Connection writer) throws SQLException {
        var entries = kind.getValue();
        switch (kind.getKey()) {
            case "registry.household" ->
                    households.write(
                            entries, Entry::household, (e, _) -> words.household(e), writer);
            case "registry.person" -> {
                people.write(entries, RegistryWords::personOf, (e, _) -> words.person(e), writer);
                names.writeLists(entries, RegistryWords::names, writer);
            }
            case "registry.moved" -> {}
            case "registry.head" ->
                    heads.write(entries, Entry::household, (e, _) -> LifeWords.headship(e), writer);
            case "registry.closed" -> closed.write(entries, LifeWords::closed, writer);
            case "registry.erasure" ->
                    erasures.write(entries, e -> new Object[] {e.body().text("why")}, writer);
            case "registry.left" -> left.write(entries, RegistryWords::left, writer);
            case "registry.fact" ->
                    facts.write(entries, RegistryWords::factOf, RegistryWords::fact, writer);
            case "registry.status" ->
                    statuses.write(
                            entries,
                            RegistryWords::statusOf,
                            (e, _) -> RegistryWords.status(e),
                            writer);
            case "registry.consent" ->
                    consents.write(
                            entries,
                            RegistryWords::consentOf,
                            (e, _) -> RegistryWords.consent(e),
                            writer);
            default -> throw new IllegalArgumentException("not of this room: " + kind.getKey());
        }
    }
}
