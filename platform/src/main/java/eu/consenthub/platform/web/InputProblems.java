package eu.consenthub.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** The problems of input that is no whole body, e.g. one element of an array; public because each element gets its own answer. */
public final class InputProblems {

    private static final String ELEMENT = "\\.<[a-z ]+>";
    private static final int MOST = 100;

    private InputProblems() {}

    /** 400 for JSON that could not be read as the wanted type; paths start at the element. */
    public static Problem of(JacksonException failure) {
        return JsonProblems.of(failure);
    }

    /** The violated constraints, by path. */
    public static List<FieldError> of(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(InputProblems::error)
                .sorted(Comparator.comparing(FieldError::field))
                .limit(MOST)
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll(ELEMENT, "");
        return ConstraintProblems.error(path, violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                violation);
    }
}
