/** Loads on the first call; every caller gets the same. What failed is tried again on the next call. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    if (loading) return loading;
    const attempt = load();
    loading = attempt;
    attempt.catch(() => {
      loading = null;
    });
    return attempt;
  };
}
