package dev.inkwell.auth.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class SigningKeyRepository implements PanacheRepositoryBase<SigningKey, String> {

    List<SigningKey> newestFirst() {
        return listAll(Sort.descending("createdAt", "kid"));
    }
}
