package org.xieshou.registry.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/// @param code its name in addresses, and `quality.CODE` and `quality.CODE.do` in the messages
/// @param facts those it reads: who may not see one of them does not meet the rule
/// @param sql gives `subject`, `area` and `person` (null for the household itself)
public record Rule(String code, Severity severity, List<String> facts, @JsonIgnore String sql) {
    public Rule {
        facts = List.copyOf(facts);
    }
}
