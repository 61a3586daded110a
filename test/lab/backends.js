/* Backends as a page might hand them over, each with one kind of trouble. */
(function () {
  var can = { atomic: true, watch: false, files: false, since: false };
  var never = function () {
    return new Promise(function () {});
  };
  var rejects = function () {
    return Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1'));
  };
  var empty = function () {
    return Promise.resolve([]);
  };
  var emptyPage = function () {
    return Promise.resolve({ items: [] });
  };
  var nothing = function () {
    return Promise.resolve(undefined);
  };
  window.backends = {
    rejects: { can: can, read: rejects, list: rejects, write: rejects },
    'never-answers': { can: can, read: never, list: never, write: never },
    'answers-nonsense': { can: can, read: nothing, list: nothing, write: nothing },
    'rejects-writes': { can: can, read: empty, list: emptyPage, write: rejects },
    'never-writes': { can: can, read: empty, list: emptyPage, write: never },
  };
})();
