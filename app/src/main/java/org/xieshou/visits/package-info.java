/// Home visits: who was met, by how many and from which units, what the household said in its own words, when to come
/// again. The page on which a whole visit is written down belongs here too; what it writes for other rooms it names
/// only by the kind of entry.
/// Words: *visit* (somebody of a unit and a household in touch, once), *met* (at home, away or moved), *voice* (a wish,
/// a worry, feedback or thanks in the household's own words), *quote* (how far those words may be quoted: none, inside,
/// public).
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry :: quality",
            "journal",
            "access",
            "shared",
            "shared :: web",
            "shared :: database"
        })
@NullMarked
package org.xieshou.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
