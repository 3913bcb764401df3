package eu.consenthub.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body of every error answer, {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, String code, List<FieldError> errors) {

    public static ProblemView of(Problem problem) {
        return new ProblemView(
                problem.type(), problem.title(), problem.status().value(), problem.detail(), problem.code(), problem.errors());
    }
}
