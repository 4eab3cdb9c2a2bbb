package org.xieshou.registry.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/// @param code its name in addresses, and `quality.CODE` and `quality.CODE.do` in the messages
/// @param facts those it reads: who may not see one of them does not meet the rule
/// @param sql gives `subject`, `area` and `person` (null for the household itself), and `fact` if it is about one
/// @param limits whose years its words name
/// @param entry what it does where an entry would make a finding
public record Rule(
        String code,
        Severity severity,
        List<String> facts,
        @JsonIgnore String sql,
        @JsonIgnore boolean isOfOneFact,
        @JsonIgnore List<Limit> limits,
        @JsonIgnore AtEntry entry) {
    /// Before an entry is taken: a doubt that a person may set aside, or nothing, or a refusal of what cannot be.
    ///
    /// @param field of the form that has to be changed; empty if nothing is refused
    public record AtEntry(boolean asks, String field) {
        static final AtEntry SILENT = new AtEntry(false, "");
        static final AtEntry DOUBTS = new AtEntry(true, "");
    }

    public Rule {
        facts = List.copyOf(facts);
        limits = List.copyOf(limits);
    }

    Rule naming(Limit... named) {
        return new Rule(code, severity, facts, sql, isOfOneFact, List.of(named), entry);
    }

    /// Its SQL names the fact.
    Rule ofOneFact() {
        return new Rule(code, severity, facts, sql, true, limits, entry);
    }

    /// What it finds can never be.
    Rule refusing(String field) {
        return new Rule(code, severity, facts, sql, isOfOneFact, limits, new AtEntry(true, field));
    }

    /// It is found once the entry stands, not before.
    Rule afterwards() {
        return new Rule(code, severity, facts, sql, isOfOneFact, limits, AtEntry.SILENT);
    }

    public Optional<String> refuses() {
        return Optional.of(entry.field).filter(field -> !field.isEmpty());
    }
}
