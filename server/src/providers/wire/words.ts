/** For a provider whose prices are neither in the bundled data nor published with it. */
export const LIST_NOT_LOADED = "this provider's list is not loaded";
