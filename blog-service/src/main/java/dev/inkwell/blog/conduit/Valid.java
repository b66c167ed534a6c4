package dev.inkwell.blog.conduit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Has requests that are made here judged by the rules that they bring, as a resource has its argument. */
@ApplicationScoped
public class Valid {

    private final Validator validator;

    Valid(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException which is answered as everywhere */
    public <T> T of(T request) {
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }
}
