import dev.inkwell.client.ApiException;
import dev.inkwell.client.ApiResponse;
import dev.inkwell.client.blog.model.CreatePost;
import dev.inkwell.client.blog.model.Post;
import dev.inkwell.client.blog.model.PostPage;
import dev.inkwell.client.blog.model.PostResourceEditRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes a post, edits it from two places at once, and reads all of an author's posts. AUTH, BLOG, LOGIN, PASSWORD. */
final class Writing {

    private final Inkwell inkwell;

    private Writing(Inkwell inkwell) {
        this.inkwell = inkwell;
    }

    public static void main(String... arguments) throws ApiException {
        String login = System.getenv("LOGIN");
        Inkwell inkwell =
                new Inkwell(System.getenv("AUTH"), System.getenv("BLOG"), login, System.getenv("PASSWORD"));
        require(login.equals(inkwell.send(inkwell.me::readMe).getUsername()));

        // Refresh: the same session, another token.
        String before = inkwell.accessToken();
        inkwell.refresh(before);
        require(!before.equals(inkwell.accessToken()));

        new Writing(inkwell).run(login);
    }

    private void run(String login) throws ApiException {
        // With an Idempotency-Key a request whose answer got lost can be sent again: there is one post all the same.
        String key = UUID.randomUUID().toString();
        String id = write("On herons", key).getId();
        require(write("On herons", key).getId().equals(id));

        ApiResponse<Post> stale = read(id);
        edit(read(id), post -> new PostResourceEditRequest().title("On herons, and patience"));
        Post merged = edit(stale, post -> new PostResourceEditRequest().body(post.getBody() + " And they wait."));
        require(merged.getTitle().equals("On herons, and patience"));
        require(merged.getBody().equals("Herons *stand*. And they wait."));

        for (int i = 0; i < 4; i++) {
            write("Herons " + i, null);
        }
        List<String> titles = titles(login);
        require(titles.size() == 5);
        System.out.println("Java: " + String.join(", ", titles));
    }

    private Post write(String title, String key) throws ApiException {
        CreatePost request =
                new CreatePost().title(title).body("Herons *stand*.").status(CreatePost.StatusEnum.PUBLISHED);
        return inkwell.send(() -> inkwell.posts.postResourceCreate(request, key));
    }

    private ApiResponse<Post> read(String id) throws ApiException {
        return inkwell.send(() -> inkwell.posts.postDocumentResourceReadWithHttpInfo(id, null, null));
    }

    /** Edits what was read. Whoever was slower gets 412, reads again, and makes the change to what is there now. */
    private Post edit(ApiResponse<Post> read, Function<Post, PostResourceEditRequest> change) throws ApiException {
        Post post = read.getData();
        String entityTag = read.getHeaders().get("ETag").getFirst();
        try {
            return inkwell.send(() ->
                    inkwell.posts.postResourceEdit(post.getId(), change.apply(post), null, entityTag));
        } catch (ApiException refused) {
            if (refused.getCode() != 412) {
                throw refused;
            }
            return edit(read(post.getId()), change);
        }
    }

    /** Page by page: nextCursor until there is none. */
    private List<String> titles(String author) throws ApiException {
        List<String> titles = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            PostPage page = inkwell.send(() -> inkwell.posts.postListResourceList(
                    author, after, null, null, null, null, 2, null, null, null, null));
            page.getItems().forEach(post -> titles.add(post.getTitle()));
            cursor = page.getNextCursor();
        } while (cursor != null);
        return titles;
    }

    private static void require(boolean fact) {
        if (!fact) {
            throw new AssertionError();
        }
    }
}
