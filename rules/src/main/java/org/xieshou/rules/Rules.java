package org.xieshou.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Optional;

/// Makes rules of one vocabulary from their texts.
public final class Rules {
    private final Vocabulary vocabulary;
    private final Cel cel;

    public Rules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var structs = vocabulary.roots().stream().map(root -> struct(vocabulary, root)).toList();
        // the standard runtime: the quicker one names unknowns more coarsely
        var builder =
                CelFactory.legacyCelBuilder()
                        .setTypeProvider(new Types(ImmutableList.copyOf(structs)))
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setOptions(CelOptions.current().enableUnknownTracking(true).build());
        for (var root : vocabulary.roots()) {
            builder.addVar(root, StructTypeReference.create(name(root)));
        }
        this.cel = builder.build();
    }

    /// @throws RuleFault if it uses names that are not in the vocabulary, or does not say yes or no
    public Condition condition(String text) {
        return new Condition(expression(text, SimpleType.BOOL));
    }

    /// @throws RuleFault if it uses names that are not in the vocabulary, or is no whole number
    public Amount amount(String text) {
        return new Amount(expression(text, SimpleType.INT));
    }

    private Expression expression(String text, CelType result) {
        try {
            CelAbstractSyntaxTree tree = cel.compile(text).getAst();
            if (!tree.getResultType().equals(result)) {
                throw new RuleFault(
                        text, "gives " + tree.getResultType().name() + ", not " + result.name());
            }
            return new Expression(text, cel.createProgram(tree), vocabulary);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new RuleFault(text, String.valueOf(e.getMessage()));
        }
    }

    private static String name(String root) {
        return "xieshou." + root;
    }

    private static StructType struct(Vocabulary vocabulary, String root) {
        var fields = ImmutableMap.copyOf(vocabulary.below(root));
        return StructType.create(
                name(root),
                ImmutableSet.copyOf(fields.keySet()),
                field -> Optional.ofNullable(fields.get(field)).map(Rules::type));
    }

    private static CelType type(Vocabulary.Type type) {
        return switch (type) {
            case YES_NO -> SimpleType.BOOL;
            case WHOLE -> SimpleType.INT;
            case TEXT -> SimpleType.STRING;
        };
    }

    private record Types(ImmutableList<StructType> all) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.<CelType>copyOf(all);
        }

        @Override
        public Optional<CelType> findType(String name) {
            return List.copyOf(all).stream()
                    .filter(type -> type.name().equals(name))
                    .map(CelType.class::cast)
                    .findFirst();
        }
    }
}
