// Written by Tests/Generators/mixed_partials_reference.py: do not edit.

extension MixedPartialRow {
  /// Partials with the size of what they are added up from.
  static let all: [MixedPartialRow] = [
    MixedPartialRow(
      function: "two", powers: [0, 0], value: 1.288526833089124, size: 1.288526833089124),
    MixedPartialRow(
      function: "two", powers: [0, 1], value: -0.08582499659222391, size: 0.08582499659222391),
    MixedPartialRow(
      function: "two", powers: [0, 2], value: -5.428931622924535, size: 5.428931622924535),
    MixedPartialRow(
      function: "two", powers: [0, 3], value: -3.9861133125159767, size: 4.982641640644971),
    MixedPartialRow(
      function: "two", powers: [0, 4], value: 19.395464901353282, size: 32.3257748355888),
    MixedPartialRow(
      function: "two", powers: [0, 5], value: 32.09860330114909, size: 72.72339810416591),
    MixedPartialRow(
      function: "two", powers: [0, 6], value: -55.006251348710386, size: 172.3529208926259),
    MixedPartialRow(
      function: "two", powers: [1, 0], value: 0.60135091824845, size: 0.60135091824845),
    MixedPartialRow(
      function: "two", powers: [1, 1], value: -1.4688514766692555, size: 3.25347265933975),
    MixedPartialRow(
      function: "two", powers: [1, 2], value: -4.879172460904703, size: 5.280044467945894),
    MixedPartialRow(
      function: "two", powers: [1, 3], value: -8.582119074354951, size: 14.051656872245792),
    MixedPartialRow(
      function: "two", powers: [1, 4], value: 9.80258085118728, size: 27.761822669010566),
    MixedPartialRow(
      function: "two", powers: [1, 5], value: 85.52350048298577, size: 186.01587844602153),
    MixedPartialRow(
      function: "two", powers: [2, 0], value: -1.0780136957549646, size: 1.0780136957549646),
    MixedPartialRow(
      function: "two", powers: [2, 1], value: -2.5297485522424172, size: 4.375250367993444),
    MixedPartialRow(
      function: "two", powers: [2, 2], value: -6.953882909506071, size: 12.148156241847333),
    MixedPartialRow(
      function: "two", powers: [2, 3], value: -12.034229838039957, size: 17.854431646319977),
    MixedPartialRow(
      function: "two", powers: [2, 4], value: 3.636831918990078, size: 101.19829701680906),
    MixedPartialRow(
      function: "two", powers: [3, 0], value: -2.405232042247141, size: 3.0065400528089263),
    MixedPartialRow(
      function: "two", powers: [3, 1], value: -4.350977949959953, size: 7.584252206038679),
    MixedPartialRow(
      function: "two", powers: [3, 2], value: -9.674381017353145, size: 14.231769588359068),
    MixedPartialRow(
      function: "two", powers: [3, 3], value: -16.4782286136882, size: 43.99591147320415),
    MixedPartialRow(
      function: "two", powers: [4, 0], value: -1.7610844524710998, size: 2.9351407541184997),
    MixedPartialRow(
      function: "two", powers: [4, 1], value: -5.6232886975400636, size: 13.316685685036031),
    MixedPartialRow(
      function: "two", powers: [4, 2], value: -11.347436351181472, size: 19.106645380997612),
    MixedPartialRow(
      function: "two", powers: [5, 0], value: 1.1182775094887005, size: 2.533597482435337),
    MixedPartialRow(
      function: "two", powers: [5, 1], value: -1.5444910769119609, size: 10.487578711093374),
    MixedPartialRow(
      function: "two", powers: [6, 0], value: 4.189604347466119, size: 13.127426955393839),
    MixedPartialRow(
      function: "three", powers: [0, 0, 0], value: 0.16831622141751146, size: 0.16831622141751146),
    MixedPartialRow(
      function: "three", powers: [0, 0, 1], value: 0.5118434988474841, size: 0.5118434988474841),
    MixedPartialRow(
      function: "three", powers: [0, 0, 2], value: 0.08951814881488664, size: 0.08951814881488664),
    MixedPartialRow(
      function: "three", powers: [0, 0, 3], value: -0.2236949580357586, size: 0.2796186975446982),
    MixedPartialRow(
      function: "three", powers: [0, 0, 4], value: 0.5595076698322805, size: 0.9325127830538008),
    MixedPartialRow(
      function: "three", powers: [0, 1, 0], value: 0.757220125583179, size: 0.757220125583179),
    MixedPartialRow(
      function: "three", powers: [0, 1, 1], value: 0.5190621828594372, size: 0.5190621828594372),
    MixedPartialRow(
      function: "three", powers: [0, 1, 2], value: -0.1916524663151148, size: 0.6169753930072028),
    MixedPartialRow(
      function: "three", powers: [0, 1, 3], value: 0.16024544101334298, size: 0.7435871547300854),
    MixedPartialRow(
      function: "three", powers: [0, 2, 0], value: -0.7327936699192055, size: 0.7327936699192055),
    MixedPartialRow(
      function: "three", powers: [0, 2, 1], value: -0.6993057871540805, size: 0.8683552325960102),
    MixedPartialRow(
      function: "three", powers: [0, 2, 2], value: 0.1378118515120774, size: 2.042868289939749),
    MixedPartialRow(
      function: "three", powers: [0, 3, 0], value: 1.4183103288758816, size: 1.7728879110948519),
    MixedPartialRow(
      function: "three", powers: [0, 3, 1], value: 1.7347612893508768, size: 3.6278168763456478),
    MixedPartialRow(
      function: "three", powers: [0, 4, 0], value: -4.117675148349334, size: 6.862791913915556),
    MixedPartialRow(
      function: "three", powers: [1, 0, 0], value: 0.5107908988782363, size: 0.5107908988782363),
    MixedPartialRow(
      function: "three", powers: [1, 0, 1], value: -0.45889798956000655, size: 0.5745338141481638),
    MixedPartialRow(
      function: "three", powers: [1, 0, 2], value: -0.06815943949165154, size: 0.6494846926248252),
    MixedPartialRow(
      function: "three", powers: [1, 0, 3], value: 0.3038647419534923, size: 0.5871156735604718),
    MixedPartialRow(
      function: "three", powers: [1, 1, 0], value: -1.1515329098730371, size: 1.1515329098730371),
    MixedPartialRow(
      function: "three", powers: [1, 1, 1], value: -0.4446290316714073, size: 1.7100144649407123),
    MixedPartialRow(
      function: "three", powers: [1, 1, 2], value: 0.3748550444381621, size: 1.9932157822770216),
    MixedPartialRow(
      function: "three", powers: [1, 2, 0], value: 1.7053493240055242, size: 2.5501070754829147),
    MixedPartialRow(
      function: "three", powers: [1, 2, 1], value: 0.9602008130878545, size: 4.727416979455002),
    MixedPartialRow(
      function: "three", powers: [1, 3, 0], value: -4.444474763297693, size: 8.135113505477634),
    MixedPartialRow(
      function: "three", powers: [2, 0, 0], value: -1.2385857771112143, size: 1.2385857771112143),
    MixedPartialRow(
      function: "three", powers: [2, 0, 1], value: 1.0180803593230419, size: 2.3011574066543017),
    MixedPartialRow(
      function: "three", powers: [2, 0, 2], value: -0.30851535546798514, size: 4.279858557423799),
    MixedPartialRow(
      function: "three", powers: [2, 1, 0], value: 2.6299847424903677, size: 3.287463069306233),
    MixedPartialRow(
      function: "three", powers: [2, 1, 1], value: 0.19831679014276962, size: 7.5119123843729705),
    MixedPartialRow(
      function: "three", powers: [2, 2, 0], value: -5.295709950806041, size: 10.980664267934088),
    MixedPartialRow(
      function: "three", powers: [3, 0, 0], value: 3.4748938198457213, size: 4.343617274807151),
    MixedPartialRow(
      function: "three", powers: [3, 0, 1], value: -3.229641587593009, size: 10.632849602158656),
    MixedPartialRow(
      function: "three", powers: [3, 1, 0], value: -8.018595450049245, size: 14.632075553409392),
    MixedPartialRow(
      function: "three", powers: [4, 0, 0], value: -11.91402960586744, size: 19.85671600977907),
  ]
}
