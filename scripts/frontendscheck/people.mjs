// What is there before a frontend is opened: somebody else, who has written more than a page of articles.
const PASSWORD = "password";
const ARTICLES = 12;

async function call(api, method, path, body, token) {
  const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Token ${token}` }) };
  const answer = await fetch(api + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
}

export async function somebodyWithArticles(api, username) {
  const { user } = await call(api, "POST", "/users", { user: { username, email: `${username}@example.org`, password: PASSWORD } });
  const slugs = [];
  for (let i = 1; i <= ARTICLES; i++) {
    const article = { title: `Number ${i} of ${username}`, description: "Of somebody else", body: "A *text*", tagList: ["herons"] };
    slugs.push((await call(api, "POST", "/articles", { article }, user.token)).article.slug);
  }
  return { username, newest: `Number ${ARTICLES} of ${username}`, oldest: `Number 1 of ${username}`, slugs };
}
