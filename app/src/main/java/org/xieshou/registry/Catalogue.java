package org.xieshou.registry;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Everything that can be known of a household, and what is refused: read once from `catalogue/*.yaml`.
public final class Catalogue {
    private final SequencedMap<String, Declared> declared;
    private final List<Refusal> refusals;
    private final List<Refusal.OfValue> refusedValues;

    Catalogue(
            Collection<? extends Declared> declared,
            List<Refusal> refusals,
            List<Refusal.OfValue> refusedValues) {
        this.declared = new LinkedHashMap<>();
        declared.forEach(one -> this.declared.put(one.name(), one));
        this.refusals = List.copyOf(refusals);
        this.refusedValues = List.copyOf(refusedValues);
    }

    /// The catalogue that comes with the application.
    ///
    /// @throws CatalogueProblem naming file and line
    public static Catalogue load() {
        return CatalogueReader.fromClasspath();
    }

    /// The catalogue that comes with the application, and the facts that a place adds in the `.yaml` files of a folder.
    ///
    /// @param folder need not exist
    /// @throws CatalogueProblem naming file and line
    public static Catalogue withOwn(Path folder) {
        return CatalogueReader.withOwn(folder);
    }

    /// A whole catalogue of one's own: a folder with `facts.yaml`, `columns.yaml` and `refused.yaml`.
    ///
    /// @throws CatalogueProblem naming file and line
    public static Catalogue load(Path folder) {
        return CatalogueReader.fromFolder(folder);
    }

    /// Identity columns first, then facts, each in declared order.
    public Collection<Declared> declared() {
        return List.copyOf(declared.sequencedValues());
    }

    public List<FactDeclaration> facts() {
        return declared.values().stream()
                .filter(FactDeclaration.class::isInstance)
                .map(FactDeclaration.class::cast)
                .toList();
    }

    public Optional<Declared> find(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    public Optional<FactDeclaration> findFact(String name) {
        return find(name)
                .filter(FactDeclaration.class::isInstance)
                .map(FactDeclaration.class::cast);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    public List<Refusal.OfValue> refusedValues() {
        return refusedValues;
    }
}
