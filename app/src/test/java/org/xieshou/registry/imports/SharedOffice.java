package org.xieshou.registry.imports;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One office for all tests that ask for it: opening it takes longer than most of them. Each test brings households with
/// numbers and ID numbers of its own, and looks at those only.
final class SharedOffice implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Office.class;
    }

    /// JUnit closes what lies in the root's store after the last test.
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Office.class, _ -> new Office(), Office.class);
    }
}
