package org.xieshou.registry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Right;

/// Who may be in the register already: asked before anybody is written down anew.
@Component
public final class Likely {
    private static final int MOST = 10;

    private final Reading reading;
    private final Households households;
    private final Fingerprint fingerprint;

    Likely(Reading reading, Households households, Fingerprint fingerprint) {
        this.reading = reading;
        this.households = households;
        this.fingerprint = fingerprint;
    }

    /// Households in reach with somebody of this ID number, then of this name or one that is nearly so; at most ten.
    ///
    /// @throws RegistryProblem if the actor does not keep the register
    public List<HouseholdRow> households(Actor actor, String name, @Nullable String idNumber) {
        if (!actor.may(Right.HOUSEHOLDS_WRITE)) {
            throw RegistryProblem.notAllowed();
        }
        var own = keeper(actor);
        return reading.as(
                own,
                db -> {
                    var found = new LinkedHashSet<>(sameId(db, idNumber));
                    found.addAll(households.searching(db).likely(name));
                    var first = found.stream().limit(MOST).toList();
                    return households.table(db, own).rows(first);
                });
    }

    /// Whether somebody in reach has this ID number.
    public boolean hasId(Actor actor, @Nullable String idNumber) {
        return !reading.as(keeper(actor), db -> sameId(db, idNumber)).isEmpty();
    }

    /// Where the register is kept, names of children and ID numbers may be known: who visits elsewhere is told nothing by them there.
    private static Actor keeper(Actor actor) {
        return actor.within(Right.HOUSEHOLDS_WRITE).unopened();
    }

    private List<UUID> sameId(JdbcClient db, @Nullable String idNumber) {
        return number(idNumber)
                .map(number -> households.searching(db).sameId(fingerprint.of(number)))
                .orElse(List.of());
    }

    private static Optional<String> number(@Nullable String written) {
        return written != null
                        && IdNumber.loosely(written) instanceof IdNumber.Reading.Good(var id, _)
                ? Optional.of(id.value())
                : Optional.empty();
    }
}
